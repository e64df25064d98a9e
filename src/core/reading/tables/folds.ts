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
  "畝亩 噸吨 鎊镑 歐欧 門门 戶户 課课 學学 員员 種种 層层 場场 輛辆 車车 項项 幹干 訓训 養养 開开 關关 會会 議议 書书 報报 單单 處处 級级 類类",
  "線线 數数 據据 庫库 標标 準准 應应 該该 實实 現现 確确 預预 計计 劃划 無无 與与 並并 從从 較较 為为 爲为 後后 設设 總总 雙双 業业 務务 電电",
  "證证 專专 機机 構构 組组 織织 發发 國国 際际 縣县 鄉乡 鎮镇 區区 變变 減减 擴扩 縮缩 強强 優优 滿满 長长 則则 輪轮 來来 齡龄 歲岁 兒儿 幾几",
  "貫贯 錢钱 釐厘 裏里 極极 執执 環环 驗验 動动 進进 顯显 續续 穩稳 斷断 漸渐 蓋盖 邊边 讓让 護护 網网 圖图 損损 維维 園园 產产 獎奖 鐘钟 鍾钟",
  "畢毕 終终 階阶 審审 辦办 題题 體体 檢检 測测 補补 貼贴 撥拨 歷历 繳缴 費费 館馆 師师 復复 複复 屆届 製制 購购 採采 樣样 盤盘 隻只 遲迟 撐撑",
  "資资 額额 歸归 團团 隊队 戲戏 擬拟 屬属 倆俩 對对 節节 勞劳 貧贫 圍围 嚴严",
];
