import { theme, type ThemeConfig } from 'antd'
import { FONT, type Colours } from './tokens.ts'

/** Ant Design's tokens, made from ours: there is no second palette. */
export function antdTheme(colours: Colours, isDark: boolean, isCalm: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: FONT,
      fontSize: 14,
      borderRadius: 6,
      colorPrimary: colours.accent,
      colorPrimaryText: colours.accentInk,
      colorLink: colours.ink,
      colorLinkHover: colours.accentInk,
      colorText: colours.ink,
      colorTextSecondary: colours.soft,
      colorTextTertiary: colours.faint,
      colorTextDescription: colours.soft,
      colorTextPlaceholder: colours.faint,
      colorBgBase: colours.paper,
      colorBgContainer: colours.paper,
      colorBgLayout: colours.ground,
      colorBgElevated: colours.raised,
      colorBorder: colours.edge,
      colorBorderSecondary: colours.line,
      colorError: colours.red,
      colorWarning: colours.yellow,
      colorSuccess: colours.green,
      colorInfo: colours.soft,
      colorErrorText: colours.red,
      colorErrorBg: colours.redWash,
      colorWarningBg: colours.yellowWash,
      colorSuccessBg: colours.greenWash,
      controlOutline: colours.accentWash,
      controlItemBgActive: colours.accentWash,
      controlItemBgActiveHover: colours.accentWash,
      motion: !isCalm,
    },
    components: {
      Button: {
        primaryColor: colours.onAccent,
        colorPrimary: colours.accent,
        primaryShadow: 'none',
        defaultShadow: 'none',
      },
      Table: { headerBg: colours.ground, headerColor: colours.soft, cellPaddingBlockSM: 7 },
      Tooltip: { colorBgSpotlight: isDark ? '#3a3632' : '#33302c' },
      Pagination: { itemActiveColor: colours.accentInk },
      Segmented: { itemColor: colours.soft },
    },
  }
}
