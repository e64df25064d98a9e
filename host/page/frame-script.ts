const OFFICE_SCRIPT = /<script\b[^>]*\bsrc="[^"]*\/office\.js(?:\?[^"]*)?"/;

/** The built page with one script tag more: both globals of the host must stand before office.js runs. */
export function withFrameScript(html: string): string {
  const office = OFFICE_SCRIPT.exec(html);
  if (office === null) return html;
  const before = html.slice(0, office.index);
  return `${before}<script src="/playground/frame.js"></script>${html.slice(office.index)}`;
}
