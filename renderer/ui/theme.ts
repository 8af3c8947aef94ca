import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Menu,
  Modal,
  Notification,
  SegmentedControl,
  Tooltip,
} from '@mantine/core'
import type { MouseEvent } from 'react'
import controls from './controls.module.css'

/** One entry of a menu is the present one, whether a key or the mouse went there. */
const focusItself = ({ currentTarget }: MouseEvent<HTMLElement>): void => currentTarget.focus({ preventScroll: true })

/** Mantine in the look of DESIGN §8: ink as the primary colour, calm borders, one typeface. */
export const theme = createTheme({
  fontFamily: "'Noto Sans SC', system-ui, sans-serif",
  fontFamilyMonospace: "'Noto Sans SC', system-ui, sans-serif",
  headings: { fontFamily: "'Noto Sans SC', system-ui, sans-serif", fontWeight: '700' },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 6 },
  autoContrast: true,
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  black: '#1f2a3a',
  colors: {
    // Paper to ink: what Mantine greys by itself stays as warm as everything around it.
    gray: [
      '#f6f5f1',
      '#efede7',
      '#e7e4dc',
      '#dad6cd',
      '#dad6cd',
      '#918c80',
      '#6f6b62',
      '#56606f',
      '#2a3646',
      '#1f2a3a',
    ],
    ink: ['#f2f4f7', '#e3e7ec', '#c6cdd6', '#a5b0bd', '#8793a3', '#6b7888', '#5a6a80', '#3a4757', '#2a3646', '#1f2a3a'],
    dark: [
      '#e7eaee',
      '#c3cad3',
      '#a7b0bc',
      '#707b8a',
      '#39424e',
      '#2f3843',
      '#242b35',
      '#1c222a',
      '#171c23',
      '#14191f',
    ],
  },
  components: {
    ActionIcon: ActionIcon.extend({ classNames: { root: controls.icon } }),
    Button: Button.extend({
      defaultProps: { size: 'sm', fw: 500 },
      // The small buttons of panels.
      vars: (_, { size }) => ({
        root: size === 'compact-sm' ? { '--button-height': '28px', '--button-fz': '13px' } : {},
      }),
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { withItemsBorders: false, transitionDuration: 0 },
      classNames: {
        root: controls.segments,
        label: controls.segment,
        innerLabel: controls.segmentWords,
        indicator: controls.indicator,
      },
    }),
    // A dialog's head is no banner of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    Notification: Notification.extend({ styles: { description: { color: 'var(--muted)' } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
    Menu: Menu.extend({ classNames: { item: controls.menuItem } }),
    MenuItem: { defaultProps: { onMouseEnter: focusItself } },
    MenuCheckboxItem: { defaultProps: { onMouseEnter: focusItself } },
    MenuSubItem: { defaultProps: { onMouseEnter: focusItself } },
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 10,
        overlayProps: { backgroundOpacity: 0.35, blur: 1 },
        // There and gone at once: while it fades, a dialog takes keys that are not meant for it, and misses those that are.
        transitionProps: { duration: 0 },
      },
    }),
  },
})

const surfaces = {
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-gray-light-color': 'var(--ink)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
}

/** Mantine's own surfaces follow the tokens, so that both themes have one source. Mantine's are set for each theme, and so are ours, else they would lose. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces })
