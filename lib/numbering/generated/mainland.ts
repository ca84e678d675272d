// Made by scripts/make-prefix-table.ts from libphonenumber's geocoding and carrier data (Apache-2.0, see NOTICE). Do not edit.

/** A province a line: `Chinese English`, then its cities. */
export const MAINLAND_PLACES = [
  "北京 Beijing|北京 Beijing",
  "天津 Tianjin|天津 Tianjin",
  "河北 Hebei|石家庄 Shijiazhuang|唐山 Tangshan|保定 Baoding|邯郸 Handan|廊坊 Langfang|沧州 Cangzhou|张家口 Zhangjiakou|承德 Chengde|衡水 Hengshui|邢台 Xingtai|秦皇岛 Qinhuangdao",
  "山西 Shanxi|太原 Taiyuan|晋中 Jinzhong|大同 Datong|运城 Yuncheng|长治 Changzhi|忻州 Xinzhou|阳泉 Yangquan|临汾 Linfen|吕梁 Lüliang|晋城 Jincheng|朔州 Shuozhou",
  "内蒙古 Inner Mongolia|呼和浩特 Hohhot|呼伦贝尔 Hulunbuir|赤峰 Chifeng|包头 Baotou|通辽 Tongliao|乌兰察布 Ulanqab|巴彦淖尔 Bayannur|乌海 Wuhai|鄂尔多斯 Ordos|锡林郭勒 Xilingol|阿拉善 Alxa|兴安 Hinggan",
  "辽宁 Liaoning|沈阳 Shenyang|大连 Dalian|鞍山 Anshan|抚顺 Fushun|本溪 Benxi|丹东 Dandong|锦州 Jinzhou|营口 Yingkou|辽阳 Liaoyang|朝阳 Chaoyang|铁岭 Tieling|阜新 Fuxin|葫芦岛 Huludao|盘锦 Panjin",
  "吉林 Jilin|长春 Changchun|吉林 Jilin|通化 Tonghua|白城 Baicheng|四平 Siping|延边 Yanbian|白山 Baishan|松原 Songyuan|辽源 Liaoyuan",
  "黑龙江 Heilongjiang|哈尔滨 Harbin|佳木斯 Jiamusi|大庆 Daqing|齐齐哈尔 Qiqihar|牡丹江 Mudanjiang|双鸭山 Shuangyashan|黑河 Heihe|绥化 Suihua|伊春 Yichun|鸡西 Jixi|大兴安岭 Da Hinggan Ling|七台河 Qitaihe|鹤岗 Hegang",
  "上海 Shanghai|上海 Shanghai",
  "江苏 Jiangsu|无锡 Wuxi|南京 Nanjing|苏州 Suzhou|南通 Nantong|扬州 Yangzhou|徐州 Xuzhou|盐城 Yancheng|泰州 Taizhou|常州 Changzhou|镇江 Zhenjiang|连云港 Lianyungang|淮安 Huai'an|宿迁 Suqian",
  "浙江 Zhejiang|杭州 Hangzhou|温州 Wenzhou|宁波 Ningbo|金华 Jinhua|台州 Taizhou|丽水 Lishui|衢州 Quzhou|舟山 Zhoushan|湖州 Huzhou|绍兴 Shaoxing|嘉兴 Jiaxing",
  "安徽 Anhui|合肥 Hefei|安庆 Anqing|阜阳 Fuyang|滁州 Chuzhou|蚌埠 Bengbu|淮南 Huainan|马鞍山 Ma'anshan|池州 Chizhou|亳州 Bozhou|六安 Lu'an|芜湖 Wuhu|宿州 Suzhou|黄山 Huangshan|淮北 Huaibei|铜陵 Tongling|宣城 Xuancheng|巢湖 Chaohu",
  "福建 Fujian|泉州 Quanzhou|福州 Fuzhou|厦门 Xiamen|漳州 Zhangzhou|宁德 Ningde|龙岩 Longyan|三明 Sanming|南平 Nanping|莆田 Putian",
  "江西 Jiangxi|南昌 Nanchang|赣州 Ganzhou|吉安 Ji'an|九江 Jiujiang|上饶 Shangrao|宜春 Yichun|萍乡 Pingxiang|新余 Xinyu|抚州 Fuzhou|景德镇 Jingdezhen|鹰潭 Yingtan",
  "山东 Shandong|济南 Jinan|青岛 Qingdao|济宁 Jining|临沂 Linyi|烟台 Yantai|淄博 Zibo|德州 Dezhou|潍坊 Weifang|泰安 Tai'an|东营 Dongying|滨州 Binzhou|威海 Weihai|菏泽 Heze|枣庄 Zaozhuang|日照 Rizhao|聊城 Liaocheng|莱芜 Laiwu",
  "河南 Henan|郑州 Zhengzhou|洛阳 Luoyang|信阳 Xinyang|驻马店 Zhumadian|周口 Zhoukou|商丘 Shangqiu|南阳 Nanyang|焦作 Jiaozuo|平顶山 Pingdingshan|新乡 Xinxiang|三门峡 Sanmenxia|濮阳 Puyang|安阳 Anyang|许昌 Xuchang|开封 Kaifeng|漯河 Luohe|鹤壁 Hebi",
  "湖北 Hubei|武汉 Wuhan|襄阳 Xiangyang|十堰 Shiyan|孝感 Xiaogan|黄冈 Huanggang|恩施 Enshi|荆州 Jingzhou|宜昌 Yichang|咸宁 Xianning|黄石 Huangshi|荆门 Jingmen|仙桃 Xiantao|随州 Suizhou|鄂州 Ezhou|潜江 Qianjiang|神农架 Shennongjia",
  "湖南 Hunan|长沙 Changsha|株洲 Zhuzhou|岳阳 Yueyang|常德 Changde|衡阳 Hengyang|邵阳 Shaoyang|永州 Yongzhou|怀化 Huaihua|郴州 Chenzhou|益阳 Yiyang|湘西 Xiangxi|张家界 Zhangjiajie|湘潭 Xiangtan|娄底 Loudi",
  "广东 Guangdong|东莞 Dongguan|深圳 Shenzhen|广州 Guangzhou|佛山 Foshan|中山 Zhongshan|惠州 Huizhou|江门 Jiangmen|珠海 Zhuhai|肇庆 Zhaoqing|梅州 Meizhou|茂名 Maoming|汕头 Shantou|揭阳 Jieyang|湛江 Zhanjiang|汕尾 Shanwei|河源 Heyuan|韶关 Shaoguan|潮州 Chaozhou|清远 Qingyuan|云浮 Yunfu|阳江 Yangjiang",
  "广西 Guangxi|南宁 Nanning|桂林 Guilin|柳州 Liuzhou|梧州 Wuzhou|玉林 Yulin|钦州 Qinzhou|百色 Baise|河池 Hechi|防城港 Fangchenggang|北海 Beihai|崇左 Chongzuo|贵港 Guigang|来宾 Laibin|贺州 Hezhou",
  "海南 Hainan|海口 Haikou",
  "重庆 Chongqing|重庆 Chongqing",
  "四川 Sichuan|成都 Chengdu|绵阳 Mianyang|凉山 Liangshan|德阳 Deyang|达州 Dazhou|泸州 Luzhou|南充 Nanchong|宜宾 Yibin|乐山 Leshan|雅安 Ya'an|遂宁 Suining|眉山 Meishan|攀枝花 Panzhihua|内江 Neijiang|自贡 Zigong|广元 Guangyuan|广安 Guang'an|资阳 Ziyang|巴中 Bazhong|甘孜 Garze|阿坝 Aba",
  "贵州 Guizhou|贵阳 Guiyang|遵义 Zunyi|安顺 Anshun|黔南 Qiannan|黔东南 Qiandongnan|铜仁 Tongren|毕节 Bijie|六盘水 Liupanshui|黔西南 Qianxinan",
  "云南 Yunnan|昆明 Kunming|昭通 Zhaotong|曲靖 Qujing|普洱 Pu'er|红河 Honghe|大理 Dali|保山 Baoshan|文山 Wenshan|玉溪 Yuxi|西双版纳 Xishuangbanna|德宏 Dehong|丽江 Lijiang|楚雄 Chuxiong|临沧 Lincang|怒江 Nujiang|迪庆 Deqen",
  "西藏 Tibet|拉萨 Lhasa|日喀则 Xigaze|山南 Shannan|林芝 Nyingchi|昌都 Qamdo|那曲 Nagqu|阿里 Ngari",
  "陕西 Shaanxi|西安 Xi'an|咸阳 Xianyang|榆林 Yulin|渭南 Weinan|延安 Yan'an|汉中 Hanzhong|宝鸡 Baoji|安康 Ankang|商洛 Shangluo|铜川 Tongchuan",
  "甘肃 Gansu|兰州 Lanzhou|白银 Baiyin|酒泉 Jiuquan|定西 Dingxi|平凉 Pingliang|庆阳 Qingyang|武威 Wuwei|张掖 Zhangye|天水 Tianshui|陇南 Longnan|甘南 Gannan|临夏 Linxia|金昌 Jinchang|嘉峪关 Jiayuguan",
  "青海 Qinghai|西宁 Xining|海东 Haidong|海西 Haixi|海南 Hainan|海北 Haibei|玉树 Yushu|果洛 Golog|黄南 Huangnan",
  "宁夏 Ningxia|中卫 Zhongwei|吴忠 Wuzhong|银川 Yinchuan|石嘴山 Shizuishan|固原 Guyuan",
  "新疆 Xinjiang|乌鲁木齐 Urumqi|昌吉 Changji|喀什 Kashi|巴音郭楞 Bayingolin|阿克苏 Aksu|伊犁 Ili|和田 Hotan|石河子 Shihezi|吐鲁番 Turpan|哈密 Hami|博尔塔拉 Bortala|克拉玛依 Karamay|克孜勒苏 Kizilsu|塔城 Tacheng|阿勒泰 Altay",
];

/** Area codes without their 0, in the order of the cities above. */
export const MAINLAND_AREA_CODES = '10|22|311|315|312|310|316|317|313|314|318|319|33|351|354|352|359|355|350|353|357|358|356|34|471|470|476|472|475|474|478|473|477|479|483|482|24|411|412|413|414|415|416|417|419|421|410|418|429|427|431|432|435|436|434|433|439|438|437|451|454|459|452|453|469|456|455|458|467|457|464|468|21|510|25|512|513|514|516|515|523|519|511|518|517|527|571|577|574|579|576|578|570|58|572|575|573|551|556|558|550|552|554|555|566||564|553|557|559|561|562|563||595|591|592|596|593|597|598|599|594|791|797|796|792|793|795|799|790|794|798|70|531|532|537|539|535|533|534|536|538|546|543|631|530|632|633|635|634|371|379|376|396|394|370|377|391|375|373|398|393|372|374|378|395|392|27|710|719|712|713|718|716|717|715|714|724|728|722|711|||731||730|736|734|739|746|745|735|737|743|744||738|769|755|20|757|760|752|750|756|758|753|668|754|663|759|660|762|751|768|763|766|662|771|773|772|774|775|777|776|778|770|779|||||898|23|28|816|834|838|818|830|817|831|833|835|825||812|832|813|839|826||827|836|837|851|852|853|854|855|856|857|858|859|871|870|874|879|873|872|875|876|877|691|692|888|878|883|886|887|891|892|893|894|895|807 896|897|29||912|913|911|916|917|915|914|919|931|943|937|932|933|934|935|936|938|939|941|930|||971|972|977 979|974|970|976|975|973|955|953|951|952|954|991|994|998|996|997|992 999|903|993|995|902|909|990|908|901|906';

/** A carrier a line: name, then its three- and four-digit prefixes. */
export const MAINLAND_CARRIERS = [
  "中国广电|192",
  "中国电信|133 153 1700 1701 1702 173 174 177 180 181 189 190 191 193 199",
  "中国移动|1340 1341 1342 1343 1344 1345 1346 1347 1348 135 136 137 138 139 147 150 151 152 154 157 158 159 1703 1705 1706 172 178 182 183 184 187 188 195 197 198",
  "中国联通|130 131 132 145 155 156 166 167 1704 1707 1708 1709 171 175 176 185 186 196",
];
