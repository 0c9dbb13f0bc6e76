/** The commonest surnames, from 《百家姓》 and the household registers' published hundred; a name outside waits for a person. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄计索宣晋初云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况宿鲜印逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利於干尉冶斯束檀衣阴昝智幸奉植衡富尧闭',
)
const DOUBLE =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|司徒|夏侯|慕容|宇文|长孙|南宫|端木|百里|呼延|轩辕|澹台|申屠|太史)/
/** Offices and forms of address, which stand where a name should. */
const NO_NAME =
  /(?:主任|书记|科长|局长|处长|股长|所长|站长|主席|部长|县长|区长|市长|镇长|乡长|秘书|同志|先生|女士|小姐|老师|经理|医生|部门|单位|中心|办公|机关|方式|电话|信息|人员|名单|姓名|签字|签名|盖章|以上|同上|详见|纪要|计划|方案|简报|章程|规定|规划|汇总|公示|各|某|×|\*|[局委办厅科室处股所站队院])$/

/** Whether a string reads as one person's name, with a surname that leaves no doubt. */
export function isPersonName(name: string): boolean {
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(name) || NO_NAME.test(name)) return false
  if (DOUBLE.test(name)) return name.length >= 3
  return name.length <= 3 && SURNAMES.has(name.slice(0, 1))
}

/**
 * Names parted by blanks or 、, single characters closed up (张 三 is one name).
 * @returns the parts in their order, names or not
 */
export function splitNames(text: string): string[] {
  const names: string[] = []
  for (const group of text.split(/[、,;/]+/)) {
    let letters = ''
    for (const part of group.trim().split(/\s+/)) {
      if ([...part].length === 1) letters += part
      else {
        if (letters !== '') names.push(letters)
        letters = ''
        if (part !== '') names.push(part)
      }
    }
    if (letters !== '') names.push(letters)
  }
  return names
}

/** Whether a text is names of persons and nothing else. */
export function areNames(text: string): boolean {
  const names = splitNames(text)
  return names.length > 0 && names.every(isPersonName)
}
