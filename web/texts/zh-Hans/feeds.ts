/** Words of calendar feeds, Simplified Chinese: the source of the other languages. */
export const feedTexts = {
  'feed.title': '日历订阅',
  'feed.text':
    '在手机或电脑的日历里看到自己的到期、值班和订用，或一辆车、一间会议室的占用；日历会自动更新。内部事项和工作秘密不进日历',
  'feed.of': '订阅什么',
  'feed.own': '我的日程',
  'feed.another': '再订阅一辆车、一间会议室',
  'feed.make': '生成地址',
  'feed.made': '“{name}”的订阅地址',
  'feed.copy': '复制地址',
  'feed.copied': '已复制',
  'feed.help': '在日历里选“添加订阅日历”，粘贴这个地址。地址只显示这一次；拿到它的人能看到您日历里的内容，请不要转发',
  'feed.since': '{moment} 生成',
  'feed.renew': '换新地址',
  'feed.renewOf': '换新地址：{name}',
  'feed.renewAsk': '换新“{name}”的地址？旧地址立即失效，日历里要重新添加',
  'feed.revokeOf': '吊销：{name}',
  'feed.revokeAsk': '吊销“{name}”的订阅？用它的日历会立即停止更新',
} as const
