/** Province and city of mainland China in the common short form, Chinese and English. */
export interface MainlandName {
  province: string;
  provinceEnglish: string;
  city: string;
  cityEnglish: string;
}

/** Short Chinese name → English name. The order is the usual one of the country's own tables. */
export const PROVINCES: ReadonlyMap<string, string> = new Map([
  ['北京', 'Beijing'],
  ['天津', 'Tianjin'],
  ['河北', 'Hebei'],
  ['山西', 'Shanxi'],
  ['内蒙古', 'Inner Mongolia'],
  ['辽宁', 'Liaoning'],
  ['吉林', 'Jilin'],
  ['黑龙江', 'Heilongjiang'],
  ['上海', 'Shanghai'],
  ['江苏', 'Jiangsu'],
  ['浙江', 'Zhejiang'],
  ['安徽', 'Anhui'],
  ['福建', 'Fujian'],
  ['江西', 'Jiangxi'],
  ['山东', 'Shandong'],
  ['河南', 'Henan'],
  ['湖北', 'Hubei'],
  ['湖南', 'Hunan'],
  ['广东', 'Guangdong'],
  ['广西', 'Guangxi'],
  ['海南', 'Hainan'],
  ['重庆', 'Chongqing'],
  ['四川', 'Sichuan'],
  ['贵州', 'Guizhou'],
  ['云南', 'Yunnan'],
  ['西藏', 'Tibet'],
  ['陕西', 'Shaanxi'],
  ['甘肃', 'Gansu'],
  ['青海', 'Qinghai'],
  ['宁夏', 'Ningxia'],
  ['新疆', 'Xinjiang'],
]);

/** Names that the data has in an old or another form. */
const CORRECTED = new Map([
  ['襄樊', '襄阳'],
  ['索县', '那曲'],
]);
const CORRECTED_ENGLISH = new Map([
  ['襄阳', 'Xiangyang'],
  ['乌鲁木齐', 'Urumqi'],
  ['呼伦贝尔', 'Hulunbuir'],
  ['锡林郭勒', 'Xilingol'],
  ['淮安', "Huai'an"],
  ['六安', "Lu'an"],
  ['普洱', "Pu'er"],
  ['那曲', 'Nagqu'],
]);

/** Peoples whose names autonomous prefectures carry: `延边朝鲜族自治州` is commonly `延边`. */
const PEOPLES = /(?:朝鲜|土家|布依|哈尼|傈僳|景颇|柯尔克孜|哈萨克|蒙古|藏|羌|彝|苗|侗|白|壮|傣|回)族?/gu;

/** `广东省广州市` + `Guangzhou, Guangdong` → 广东 Guangdong 广州 Guangzhou. One area code for several cities gives the first, its main one. */
export function mainlandName(chinese: string, english: string): MainlandName {
  const [province, provinceEnglish] = [...PROVINCES].find(([name]) => chinese.startsWith(name)) ?? fail(chinese);
  const rest = chinese.slice(province.length).replace(/^[省市]/u, '');
  const [first = ''] = rest.split('、');
  const short = shorten(first === '' ? province : first);
  const city = CORRECTED.get(short) ?? short;
  const written = (english.split(',')[0] ?? '').split('/')[0] ?? '';
  return { province, provinceEnglish, city, cityEnglish: CORRECTED_ENGLISH.get(city) ?? spell(written) };
}

function shorten(name: string): string {
  if (name.endsWith('自治州')) return name.slice(0, -3).replace(PEOPLES, '');
  return name.replace(/(?:市|地区|盟|林区)$/u, '');
}

/** The data writes `XiAn` for Xi'an. */
function spell(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before}'${after.toLowerCase()}`).replace(/ Zhou$/, '');
}

function fail(name: string): never {
  throw new Error(`${name} begins with no province`);
}
