import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Only what is drawn is loaded; SVG prints sharp and follows the page's fonts.
use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

export { init }
