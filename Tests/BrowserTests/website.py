"""A company's web site on an origin of its own, with the widget on pages of several kinds."""

import http.server
import threading

HOSTILE_STYLE = """
* { all: unset !important; display: none !important; font-size: 1px !important; }
html { font-size: 2px !important; } body, div, section, button, form, textarea, kefu-chat {
  display: none !important; position: absolute !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important; }
html, body { display: block !important; visibility: visible !important; opacity: 1 !important; transform: rotate(3deg) !important; }
"""

PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{head}</head><body><h1>Shop</h1>
<button id="own">A button of the page</button>{body}</body></html>"""


class Site:
    """Pages: `/zh`, `/en`, `/hostile`, `/strict` (content policy), `/chatwoot`, `/manual`."""

    def __init__(self, kefu_url):
        self.kefu_url = kefu_url
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                page = site.page(self.path.split("?")[0].strip("/"))
                self.send_response(200 if page else 404)
                self.send_header("Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html; charset=utf-8")
                if self.path == "/strict":
                    self.send_header("Content-Security-Policy", (
                        f"default-src 'none'; script-src {site.kefu_url}; connect-src {site.kefu_url}; img-src *"))
                self.end_headers()
                self.wfile.write((page or "").encode())

            def log_message(self, *_):
                """Requests are of no interest."""

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def page(self, name):
        tag = f'<script src="{self.kefu_url}/widget.js" data-language="auto" async></script>'
        if name in ("zh", "en"):
            return PAGE.format(language=name, head="", body=tag)
        if name == "hostile":
            return PAGE.format(language="en", head=f"<style>{HOSTILE_STYLE}</style>", body=tag)
        if name == "strict":
            return PAGE.format(language="en", head="", body=tag)
        if name == "chatwoot":
            return PAGE.format(language="en", head="", body='<script src="/chatwoot.js"></script>')
        if name == "chatwoot.js":
            return self.chatwoot_snippet()
        return None

    def chatwoot_snippet(self):
        """How pages written for Chatwoot load and start their widget."""
        return """
        window.chatwootSettings = { position: 'left', locale: 'zh_CN' };
        window.addEventListener('chatwoot:ready', () => { window.wasReady = true; });
        (function (d, t) {
          var BASE_URL = '%s', g = d.createElement(t), s = d.getElementsByTagName(t)[0];
          g.src = BASE_URL + '/packs/js/sdk.js'; g.defer = true; g.async = true; s.parentNode.insertBefore(g, s);
          g.onload = function () { window.chatwootSDK.run({ websiteToken: 'any', baseUrl: BASE_URL }); };
        })(document, 'script');
        """ % self.kefu_url

    def stop(self):
        self.server.shutdown()
