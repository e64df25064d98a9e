/**
 * Characters that mean the same to the grammar, one for one so that positions stay (SPEC T2).
 * Each entry: what may be written, then the one character it is read as.
 */
export const SIGN_FOLDS: readonly (readonly [written: string, read: string])[] = [
  ["–—―−‐‑‒﹣─━－", "-"],
  ["〜∼˜〰∽～", "~"],
  ["═﹦＝", "="],
  ["≧⩾≽⪰", "≥"],
  ["≦⩽≼⪯", "≤"],
  ["﹥›", ">"],
  ["﹤‹", "<"],
  ["〉", "》"],
  ["〈", "《"],
  ["﹪٪", "%"],
  ["【〔〖", "("],
  ["】〕〗", ")"],
  ["﹔", ";"],
  ["﹐", ","],
  ["﹕∶", ":"],
  ["•・‧∙⋅･", "·"],
  ["✕✖╳", "×"],
  ["￥", "¥"],
  ["＄﹩", "$"],
  ["〇", "零"],
];

/** Signs whose folding a person should know of (PC19). */
export const LOOK_ALIKES = "═﹦≧⩾≽⪰≦⩽≼⪯﹥›﹤‹﹪٪〉〈";

/** Traditional and variant characters of the grammar's vocabulary with the simplified ones. */
export const SCRIPT_FOLDS: readonly string[] = [
  "萬万 億亿 兩两 貳贰 弍贰 參参 叄参 陸陆 個个 點点 負负 圓圆 幣币 餘余 內内 於于 過过 達达 約约 當当 週周 時时 間间 號号 條条 臺台 張张 頭头",
  "畝亩 噸吨 鎊镑 歐欧 紹绍 門门 戶户 課课 學学 員员 種种 層层 場场 輛辆 車车 項项 幹干 訓训 養养 開开 關关 會会 議议 書书 報报 單单 處处 級级",
  "類类 線线 數数 據据 庫库 標标 準准 應应 該该 實实 現现 確确 預预 計计 劃划 無无 與与 並并 從从 較较 為为 爲为 後后 備备 齊齐 設设 總总 雙双",
  "業业 務务 農农 電电 視视 見见 證证 認认 專专 機机 構构 組组 織织 發发 導导 國国 際际 縣县 鄉乡 鎮镇 區区 變变 減减 擴扩 縮缩 強强 優优 滿满",
  "識识 長长 則则 輪轮 來来 價价 買买 賣卖 齡龄 歲岁 兒儿 廠厂 縱纵 幾几 貫贯 錢钱 釐厘 裏里 麼么 麽么 極极 執执 環环 評评 驗验 動动 進进 顯显",
  "廣广 續续 穩稳 斷断 漸渐 蓋盖 邊边 響响 聲声 讓让 護护 網网 絡络 圖图 觸触 損损 壞坏 維维 繕缮 園园 產产 觀观 賽赛 獎奖 鐘钟 鍾钟 畢毕 終终",
  "階阶 稅税 審审 辦办 決决 題题 體体 檢检 測测 補补 貼贴 撥拨 歷历 盡尽 繳缴 險险 費费 運运 營营 廳厅 館馆 樓楼 橋桥 誌志 輔辅 離离 師师 態态",
  "復复 複复 雜杂 屆届 倉仓 儲储 製制 築筑 購购 採采 樣样 筆笔 盤盘 隻只 雞鸡 豬猪 樹树 懷怀 滯滞 遲迟 經经 撐撑 協协 資资 額额 歸归 團团 隊队",
  "鋪铺 戲戏 劇剧 獲获 擬拟 屬属 戰战 勞劳 貧贫 殘残 幫帮 圍围 質质 嚴严 衛卫",
];
