import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { connect } from './app/boot.ts'

const root = document.getElementById('root')
if (root) {
  connect()
  createRoot(root).render(<App />)
}
