import electron from 'electron'
import { createElectronSettings } from './settings.ts'
import { startApp } from './start-app.ts'

startApp(electron, createElectronSettings)
