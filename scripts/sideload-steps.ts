/** How to load the add-in into an Excel, Chinese first; `manifest` is the file's full path. */
export function sideloadSteps(platform: NodeJS.Platform, manifest: string, id: string): string {
  return [...desktopSteps(platform, manifest, id), "", ...webSteps(manifest)].join("\n");
}

function desktopSteps(platform: NodeJS.Platform, manifest: string, id: string): readonly string[] {
  if (platform === "win32") {
    return [
      "Windows 版 Excel / Excel for Windows",
      "  1. 关闭所有 Excel 窗口，在命令提示符运行（只影响当前用户） / Close Excel, then run (for your user only):",
      `     reg add HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${id} /t REG_SZ /d "${manifest}" /f`,
      "  2. 打开 Excel：“开始”选项卡右侧出现“打开助手” / Start Excel: “Open” stands on the Home tab.",
      "  3. 用完后 / To remove it:",
      `     reg delete HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${id} /f`,
    ];
  }
  if (platform === "darwin") {
    return [
      "Mac 版 Excel / Excel for Mac",
      "  1. 退出 Excel，在终端运行 / Quit Excel, then run:",
      "     mkdir -p ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef",
      `     cp '${manifest}' ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`,
      "  2. 打开 Excel：“开始”→“加载项”里选“绩效目标助手” / Start Excel: Home → Add-ins → Performance Targets.",
      `  3. 用完后删除该文件 / To remove it, delete that file.`,
    ];
  }
  return [
    "这个系统上没有桌面版 Excel，请用网页版；或在装有 Excel 的 Windows、Mac 上运行本命令。",
    "There is no desktop Excel for this system: use Excel on the web, or run this command on Windows or a Mac.",
  ];
}

function webSteps(manifest: string): readonly string[] {
  return [
    "网页版 Excel（同一台电脑的浏览器） / Excel on the web, in a browser on this computer",
    "  1. 打开任意工作簿：“开始”→“加载项”→“更多加载项”→“我的加载项”→“上传我的加载项”",
    "     Open a workbook: Home → Add-ins → More Add-ins → My Add-ins → Upload My Add-in",
    `  2. 选择 / Choose ${manifest}`,
  ];
}

/** What to do where the certificate's authority is not trusted yet. */
export function trustSteps(authority: string): string {
  return [
    "本机还不信任这张证书，浏览器会拦截。请把下面的根证书加到浏览器（或系统）的“受信任的证书颁发机构”，30 天内有效：",
    "This computer does not trust the certificate yet, so the browser will block it. Import this authority into the browser (or the system); it is valid for 30 days:",
    `  ${authority}`,
  ].join("\n");
}
