import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './attributes'

// The run-time half of the plugin: React sets only properties that the component table knows.
mergeInternalComponents(ariaAttributes)
