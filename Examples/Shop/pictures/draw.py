"""Draws the shop's pictures: `python3 draw.py` writes one SVG a product beside this file.

Every shape is original and built from a few curves; colours come from ../colours.csv, so that a picture shows the
first colour in which its product is sold.
"""

import colorsys
import csv
import hashlib
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
COLOURS = {row["id"]: row["hex"] for row in csv.DictReader(open(HERE.parent / "colours.csv", encoding="utf-8"))}


def shade(colour, factor):
    """The colour lighter (factor above 1) or darker (below 1)."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    parts = colorsys.hls_to_rgb(hue, max(0.06, min(0.95, light * factor)), saturation)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def path(d, fill="none", stroke=None, width=0, more=""):
    line = f' stroke="{stroke}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
    return f'<path d="{d}" fill="{fill}"{line}{more}/>'


def box(x, y, w, h, r, fill, more=""):
    return f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}" fill="{fill}"{more}/>'


def dot(x, y, r, fill, more=""):
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"{more}/>'


def oval(x, y, rx, ry, fill, more=""):
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}"{more}/>'


def mirrored(content):
    """The content and its mirror image about the middle of the picture."""
    return content + f'<g transform="matrix(-1 0 0 1 400 0)">{content}</g>'


class Ink:
    """A colour with its shadow, light and contrast."""

    def __init__(self, colour):
        self.base = colour
        self.dark = shade(colour, 0.76)
        self.deep = shade(colour, 0.55)
        self.light = shade(colour, 1.2)
        self.trim = "#f2ead9" if colour != COLOURS["snow"] else "#b9b2a2"
        self.metal = "#c9ccca"


# Bags

def backpack(c, pockets=1, tall=0, roll=False, whistle=False):
    top, bottom = 96 - tall, 320
    out = path(f"M168 {top + 14} C168 {top - 34} 232 {top - 34} 232 {top + 14}", stroke=c.deep, width=12)
    out += mirrored(path(f"M136 {top + 80} C104 {top + 110} 108 280 138 306", stroke=c.deep, width=16))
    out += path(
        f"M200 {top} C256 {top} 276 {top + 24} 278 {top + 74} L284 288 C286 312 274 {bottom} 250 {bottom} "
        f"L150 {bottom} C126 {bottom} 114 312 116 288 L122 {top + 74} C124 {top + 24} 144 {top} 200 {top} Z", c.base)
    out += path(f"M240 {top + 8} C268 {top + 22} 276 {top + 44} 278 {top + 74} L284 288 C286 312 274 320 250 320 "
                f"L236 320 C262 300 258 {top + 60} 240 {top + 8} Z", c.dark, more=' opacity=".55"')
    if roll:
        out += box(126, top - 12, 148, 46, 12, c.dark) + box(140, top + 2, 120, 7, 3, c.light, ' opacity=".6"')
        out += mirrored(box(138, top - 4, 14, 96, 4, c.deep)) + box(186, top + 64, 28, 18, 5, c.trim)
    else:
        out += path(f"M132 {top + 92} C170 {top + 104} 230 {top + 104} 268 {top + 92}", stroke=c.deep, width=4)
        out += box(192, top + 94, 16, 26, 5, c.trim)
    if pockets:
        out += path("M142 218 L258 218 L264 284 C264 298 258 304 246 304 L154 304 C142 304 136 298 136 284 Z", c.light)
        out += path("M142 232 C180 242 220 242 258 232", stroke=c.deep, width=4)
    if pockets > 1:
        out += mirrored(path("M118 214 L138 210 L136 306 C122 306 114 298 115 286 Z", c.deep))
        out += "".join(path(f"M160 {y} H240", stroke=c.deep, width=6) for y in (176, 196))
    if whistle:
        out += dot(176, 258, 7, c.deep) + dot(224, 258, 7, c.deep)
        out += path("M184 274 Q200 288 216 274", stroke=c.deep, width=5)
    return out


def messenger(c):
    strap = path("M116 182 C126 60 274 60 284 182", stroke=c.deep, width=13)
    body = box(94, 160, 212, 156, 22, c.dark)
    flap = path("M92 172 C92 158 104 150 118 150 L282 150 C296 150 308 158 308 172 L308 246 C308 264 296 272 278 272 "
                "L122 272 C104 272 92 264 92 246 Z", c.base)
    buckles = mirrored(box(136, 232, 20, 56, 5, c.deep) + box(133, 266, 26, 20, 5, c.metal))
    return strap + body + flap + buckles + path("M110 170 H290", stroke=c.light, width=3, more=' stroke-dasharray="7 6"')


def hip_pack(c):
    belt = path("M48 206 C92 168 126 160 152 164 L248 164 C274 160 308 168 352 206", stroke=c.deep, width=20)
    body = path("M124 160 H276 C296 160 304 176 302 194 L294 238 C288 264 270 274 244 274 H156 C130 274 112 264 106 238 "
                "L98 194 C96 176 104 160 124 160 Z", c.base)
    pocket = path("M118 212 H282 L278 236 C274 252 262 260 244 260 H156 C138 260 126 252 122 236 Z", c.light)
    return belt + body + pocket + path("M122 190 H278", stroke=c.deep, width=5) + box(262, 184, 14, 24, 5, c.trim)


def tote(c):
    handles = path("M150 162 C150 66 250 66 250 162", stroke=c.dark, width=13)
    body = path("M108 150 H292 L306 306 C307 318 300 324 288 324 H112 C100 324 93 318 94 306 Z", c.base)
    fold = path("M106 172 H294 L292 150 H108 Z", c.light) + path("M104 186 H296", stroke=c.deep, width=2.5, more=' stroke-dasharray="7 6"')
    mark = path("M150 268 L184 220 L204 246 L220 226 L250 268 Z", c.deep, more=' opacity=".75"')
    return handles + body + fold + mark + dot(228, 212, 9, c.deep, ' opacity=".75"')


def duffel(c):
    handles = path("M146 176 C146 104 254 104 254 176", stroke=c.deep, width=13)
    body = box(62, 162, 276, 146, 58, c.base) + path("M84 192 C150 174 250 174 316 192", stroke=c.deep, width=5)
    ends = mirrored(path("M110 162 H120 C86 170 86 300 120 308 H110 C76 304 62 280 62 235 C62 190 76 166 110 162 Z", c.dark))
    straps = mirrored(box(140, 166, 16, 142, 3, c.deep))
    return handles + body + ends + straps + box(182, 226, 36, 26, 6, c.trim)


# Clothes

def jacket(c, hood=False, down=False, fleece=False, waxed=False, vest=False, light=False):
    out = ""
    if not vest:
        out += mirrored(path("M132 118 C104 130 88 160 74 246 L66 302 C66 312 74 316 84 316 L100 316 C108 316 112 312 114 304 "
                             "L138 206 Z", c.dark))
        out += mirrored(path("M67 296 L116 300 L114 306 C112 314 108 317 100 317 L82 317 C72 317 66 312 66 302 Z", c.deep))
    if hood:
        out += path("M148 120 C140 62 172 46 200 46 C228 46 260 62 252 120 Z", c.dark)
        out += path("M162 118 C158 82 178 70 200 70 C222 70 242 82 238 118 Z", c.deep)
    out += path("M158 104 C176 122 224 122 242 104 L270 118 C280 124 282 136 280 150 L284 320 C284 330 278 334 268 334 "
                "L132 334 C122 334 116 330 116 320 L120 150 C118 136 120 124 130 118 Z", c.base)
    if down:
        out += "".join(path(f"M118 {y} C158 {y + 13} 242 {y + 13} 282 {y}", stroke=c.dark, width=5) for y in range(146, 330, 32))
        if not vest:
            out += mirrored("".join(path(f"M{116 - i * 9} {176 + i * 34} L{132 - i * 3} {184 + i * 34}", stroke=c.deep, width=4) for i in range(4)))
    if fleece:
        out += path("M130 118 L158 104 C176 122 224 122 242 104 L270 118 C278 123 281 132 280 150 L281 176 H119 L120 150 "
                    "C119 132 122 123 130 118 Z", c.deep)
        out += box(220, 186, 44, 48, 8, c.deep)
    if not hood:
        out += path("M156 106 C152 84 176 78 200 78 C224 78 248 84 244 106 C224 124 176 124 156 106 Z", c.deep if waxed else c.dark)
    out += path("M200 118 V332", stroke=c.deep, width=5) + box(196, 128, 8, 18, 3, c.trim)
    if waxed:
        out += mirrored(box(130, 250, 56, 56, 5, c.dark) + box(128, 246, 60, 17, 4, c.deep))
        out += "".join(dot(200, y, 5, "#c39a4f") for y in (156, 196, 236, 276, 316))
    elif not fleece:
        out += mirrored(path("M138 262 L156 304", stroke=c.deep, width=5))
    if light:
        out += box(230, 176, 26, 7, 3, c.trim)
    return out


def shirt(c, henley=False):
    sleeve = "M140 108 L84 140 C74 148 72 158 76 168 L92 208 L130 192 Z" if not henley else \
        "M140 108 C112 118 98 140 90 190 L72 296 C71 304 75 308 82 308 L104 308 L134 200 Z"
    out = mirrored(path(sleeve, c.dark))
    out += path("M156 98 C176 116 224 116 244 98 L268 112 C276 118 276 128 274 140 L276 318 C276 326 272 330 264 330 H136 "
                "C128 330 124 326 124 318 L126 140 C124 128 124 118 132 112 Z", c.base)
    out += path("M156 98 C176 118 224 118 244 98", stroke=c.deep, width=9)
    if henley:
        out += box(190, 112, 20, 74, 4, c.dark) + "".join(dot(200, y, 4.5, c.trim) for y in (130, 152, 174))
        out += path("M126 316 H274", stroke=c.dark, width=4)
    else:
        out += path("M216 172 L228 156 L238 170 L244 162 L256 178 Z", c.deep)
    return out


def trousers(c, short=False):
    end = 252 if short else 344
    out = mirrored(path(f"M200 92 H140 C132 92 128 96 127 104 L112 {end - 8} C112 {end} 116 {end} 122 {end} L176 {end} C182 {end} 184 {end} "
                        f"185 {end - 8} L200 176 Z", c.base))
    out += path(f"M200 92 V176 L215 {end - 8} C216 {end} 220 {end} 226 {end} L240 {end} C226 240 226 150 222 92 Z", c.dark, more=' opacity=".45"')
    out += box(130, 78, 140, 24, 6, c.dark) + dot(200, 90, 6, c.trim) + path("M200 102 V172", stroke=c.deep, width=4)
    out += mirrored(path("M134 112 C146 132 158 134 170 112", stroke=c.deep, width=4))
    if not short:
        out += mirrored(path("M128 216 L186 220 L184 278 L122 274 Z", c.dark)) + box(246, 170, 30, 44, 4, c.dark)
    return out


# Shoes, seen from the side

def shoe(c, high=False, sole="#efe9dc", lugs=False, knit=False):
    collar = 126 if high else 186
    out = path("M62 274 H340 C350 274 354 282 350 292 C346 304 338 308 326 308 H84 C66 308 58 296 62 274 Z", sole)
    if lugs:
        out += "".join(box(76 + i * 30, 302, 20, 14, 3, shade(sole, 0.7)) for i in range(9))
    out += path(f"M70 276 C62 240 68 {collar + 20} 76 {collar} C100 {collar + 10} 132 {collar + 8} 156 {collar - 6} "
                "C176 206 206 222 252 232 C306 242 344 250 344 276 Z", c.base)
    out += path("M252 232 C306 242 344 250 344 276 H262 C250 262 246 248 252 232 Z", c.dark)
    out += path(f"M70 276 C64 246 66 {collar + 30} 74 {collar + 6} C90 {collar + 20} 104 240 102 276 Z", c.dark)
    laces = [(160, 212), (180, 222), (202, 231), (226, 238)] if not high else [(150, 158), (154, 182), (164, 204), (182, 220), (206, 231)]
    if knit:
        out += "".join(path(f"M{112 + i * 16} {246 - (i % 2) * 6} l8 12", stroke=c.light, width=5) for i in range(8))
    out += "".join(path(f"M{x} {y} l-18 15", stroke=c.trim, width=6) for x, y in laces)
    return out + path("M70 272 H344", stroke=shade(sole, 0.8), width=4)


def sandal(c):
    out = path("M60 286 C120 270 200 292 260 280 C300 272 346 268 350 286 C352 304 338 310 316 310 H92 C66 310 56 302 60 286 Z", "#3a3733")
    out += path("M60 286 C120 270 200 292 260 280 C300 272 346 268 350 286", stroke="#8a7a66", width=8)
    out += path("M254 280 C250 246 274 230 304 240 C334 250 346 262 346 278 Z", c.base)
    out += path("M112 278 C128 230 196 210 256 250", stroke=c.base, width=22)
    out += path("M84 282 C74 222 100 196 142 196 C176 196 196 216 206 240", stroke=c.dark, width=20)
    return out + box(126, 186, 34, 22, 6, c.trim) + path("M268 262 L330 264", stroke=c.deep, width=5)


def loafer(c):
    out = path("M58 280 H346 C352 280 354 288 350 296 H72 C60 296 56 290 58 280 Z", c.deep) + box(60, 292, 78, 18, 4, c.deep)
    out += path("M62 282 C56 246 64 220 74 206 C108 222 148 218 176 204 C204 224 240 232 280 240 C320 248 348 260 346 282 Z", c.base)
    out += path("M186 212 C220 232 268 236 304 248 C276 262 220 260 176 240 Z", c.light)
    out += path("M172 226 C206 250 248 256 276 252", stroke=c.deep, width=11) + box(206, 236, 30, 11, 3, c.dark)
    return out + path("M62 282 C58 250 64 222 74 206 C92 216 104 240 104 282 Z", c.dark)


def slipper(c):
    out = path("M58 280 H346 C354 280 354 306 336 306 H76 C58 306 54 294 58 280 Z", c.deep)
    out += path("M64 282 C60 236 74 214 100 208 C132 202 160 196 176 188 C214 206 260 216 300 232 C336 246 348 262 346 282 Z", c.base)
    out += "".join(path(f"M{118 + i * 38} {210 + i * 7} C{124 + i * 38} 236 {126 + i * 38} 258 {122 + i * 38} 282", stroke=c.dark, width=4) for i in range(6))
    return out + path("M76 214 C110 226 150 214 178 190", stroke="#f2ead9", width=22)


# Drinkware

def flask(c):
    out = box(148, 112, 104, 228, 26, c.base) + box(214, 112, 38, 228, 24, c.dark, ' opacity=".55"')
    out += box(156, 58, 88, 60, 16, c.deep) + box(148, 108, 104, 14, 5, c.metal)
    return out + box(164, 140, 9, 168, 5, c.light, ' opacity=".8"') + path("M180 268 L196 244 L206 256 L214 246 L226 268 Z", c.trim)


def bottle(c):
    out = box(178, 52, 44, 34, 10, c.deep) + path("M168 84 H232 L248 124 H152 Z", c.dark)
    out += path("M152 120 H248 C256 150 240 176 240 200 C240 226 254 250 252 322 C252 336 244 342 232 342 H168 C156 342 148 336 148 322 "
                "C146 250 160 226 160 200 C160 176 144 150 152 120 Z", c.base, more=' opacity=".82"')
    out += path("M156 236 H246 C252 262 252 300 250 322 C250 334 244 340 232 340 H168 C156 340 150 334 150 322 C148 290 150 262 156 236 Z", c.dark, more=' opacity=".5"')
    out += "".join(path(f"M226 {y} H240", stroke=c.trim, width=4) for y in (262, 284, 306))
    return out + path("M222 68 C260 62 262 100 240 108", stroke=c.deep, width=9)


def mug(c):
    out = path("M142 118 H258 L246 322 C245 334 238 340 228 340 H172 C162 340 155 334 154 322 Z", c.base)
    out += path("M226 118 H258 L246 322 C245 334 238 340 228 340 H212 C226 280 228 180 226 118 Z", c.dark, more=' opacity=".55"')
    out += box(134, 84, 132, 40, 12, c.deep) + box(172, 74, 42, 16, 6, c.deep)
    return out + path("M146 186 H254 L251 236 H149 Z", c.trim) + path("M168 224 L188 200 L200 214 L210 204 L230 224 Z", c.deep)


def kettle(c):
    out = path("M128 150 C128 64 272 64 272 150", stroke=c.deep, width=12) + path("M276 214 L330 176 L342 190 L288 256 Z", c.dark)
    out += path("M118 158 H282 C302 196 308 250 292 292 C288 304 280 308 268 308 H132 C120 308 112 304 108 292 C92 250 98 196 118 158 Z", c.base)
    out += path("M250 158 H282 C302 196 308 250 292 292 C288 304 280 308 268 308 H244 C272 270 272 200 250 158 Z", c.dark, more=' opacity=".6"')
    out += oval(200, 158, 84, 17, c.dark) + dot(200, 138, 12, "#b68a54") + path("M132 196 C124 226 124 252 130 274", stroke=c.light, width=8)
    return out


def cups(c):
    def cup(x, y):
        body = path(f"M{x} {y} H{x + 118} L{x + 108} {y + 124} C{x + 106} {y + 136} {x + 98} {y + 140} {x + 88} {y + 140} H{x + 30} "
                    f"C{x + 20} {y + 140} {x + 12} {y + 136} {x + 10} {y + 124} Z", c.base)
        return body + oval(x + 59, y, 59, 14, c.light) + oval(x + 59, y + 3, 46, 8, c.deep) + path(
            f"M{x + 20} {y + 34} L{x + 26} {y + 110}", stroke=c.light, width=7)
    return cup(168, 122) + cup(92, 184)


# Lamps

def lantern(c):
    glow = dot(200, 214, 118, "#ffd98a", ' opacity=".32"') + dot(200, 214, 82, "#ffe2a3", ' opacity=".5"')
    out = glow + path("M146 122 C146 46 254 46 254 122", stroke=c.deep, width=9) + box(150, 112, 100, 40, 14, c.base)
    out += box(156, 150, 88, 120, 16, "#fff1c9") + box(188, 166, 24, 88, 12, "#ffc862")
    out += "".join(box(x, 150, 6, 122, 3, c.dark) for x in (168, 226))
    return out + path("M142 268 H258 L268 316 C268 328 262 334 250 334 H150 C138 334 132 328 132 316 Z", c.base) + dot(200, 302, 10, c.trim)


def headlamp(c):
    beam = path("M214 212 L400 120 V330 Z", "#ffe2a3", more=' opacity=".42"')
    out = beam + path("M70 190 C70 110 330 110 330 190 C330 226 300 250 270 258", stroke=c.deep, width=26)
    out += path("M70 190 C72 240 112 262 160 260", stroke=c.base, width=26) + path("M200 128 C196 160 196 170 198 190", stroke=c.deep, width=18)
    out += box(146, 180, 112, 92, 24, c.base) + dot(214, 226, 34, c.deep) + dot(214, 226, 25, "#fff4d2")
    return out + box(160, 200, 12, 52, 6, "#d0493a")


def string_lights(c):
    out = path("M20 112 C90 190 150 190 200 128 C250 190 310 190 380 112", stroke="#6b6256", width=5)
    for x, y in ((58, 148), (104, 170), (150, 164), (250, 164), (296, 170), (342, 148)):
        out += dot(x, y + 30, 34, "#ffdf9b", ' opacity=".4"') + box(x - 7, y, 14, 15, 4, "#6b6256") + oval(x, y + 31, 14, 18, "#ffcf6b")
    out += path("M200 128 V236", stroke="#6b6256", width=5) + oval(200, 262, 66, 24, shade(c.base, 0.8))
    return out + path("M134 262 V302 C134 334 266 334 266 302 V262", c.base) + oval(200, 262, 66, 24, c.dark) + oval(200, 262, 40, 13, "#6b6256")


def desk_lamp(c):
    glow = path("M196 140 L120 312 H322 L282 140 Z", "#ffe2a3", more=' opacity=".38"')
    out = glow + oval(142, 322, 84, 18, "#b68a54") + path("M130 316 C116 250 120 160 206 112", stroke=c.base, width=14)
    return out + path("M196 84 L292 100 C306 104 306 150 286 150 L190 146 C176 142 180 88 196 84 Z", c.base) + path(
        "M190 146 L286 150 L284 160 H192 Z", "#ffd98a") + dot(206, 112, 9, c.deep)


# Camp

def tent(c):
    out = path("M40 318 L196 88 L204 88 L360 318 Z", c.base) + path("M204 88 L360 318 H268 Z", c.dark)
    out += path("M200 92 L152 318 H262 Z", c.deep) + path("M200 92 L152 318 H196 C186 250 190 170 200 92 Z", c.light)
    out += path("M40 318 L14 330 M360 318 L386 330 M196 88 L180 64", stroke=c.deep, width=5)
    return out + path("M98 318 L120 286 L148 286 L140 318 Z", c.trim, more=' opacity=".85"')


def sleeping_bag(c):
    out = path("M122 120 C122 56 278 56 278 120 C290 200 262 280 248 326 C240 350 160 350 152 326 C138 280 110 200 122 120 Z", c.base)
    out += "".join(path(f"M{118 + i * 6} {172 + i * 36} C160 {184 + i * 36} 240 {184 + i * 36} {282 - i * 6} {172 + i * 36}", stroke=c.dark, width=5) for i in range(4))
    return out + oval(200, 118, 54, 42, c.deep) + oval(200, 126, 42, 30, c.trim) + path("M254 130 C262 190 250 250 238 300", stroke=c.deep, width=5)


def stool(c):
    legs = path("M116 336 L272 150 M284 336 L128 150 M200 342 L200 190", stroke="#b68a54", width=15)
    return legs + path("M96 142 C160 190 240 190 304 142 C296 190 262 214 200 216 C138 214 104 190 96 142 Z", c.base) + path(
        "M96 142 C160 172 240 172 304 142 C240 196 160 196 96 142 Z", c.light) + dot(200, 250, 11, c.deep)


def picnic_rug(c):
    out = path("M70 214 L200 150 L340 206 L206 300 Z", c.base)
    lines = "M102 198 L240 276 M135 182 L272 254 M168 166 L306 230 M104 234 L235 164 M138 256 L270 178 M172 278 L305 192"
    out += path(lines, stroke=c.trim, width=9, more=' opacity=".75"') + path("M70 214 L206 300 V314 L70 228 Z", c.deep) + path("M206 300 L340 206 V220 L206 314 Z", c.dark)
    return out + path("M226 118 C226 92 282 92 282 118", stroke="#8f6a3c", width=7) + path("M212 130 H296 L286 186 H222 Z", "#b68a54") + path("M216 150 H292", stroke="#8f6a3c", width=4)


def pillow(c):
    out = path("M78 176 C70 146 100 138 130 146 C170 156 230 156 270 146 C300 138 330 146 322 176 C314 206 314 234 322 264 C330 294 300 302 270 294 "
               "C230 284 170 284 130 294 C100 302 70 294 78 264 C86 234 86 206 78 176 Z", c.base)
    return out + path("M112 188 C170 204 230 204 288 188 M112 252 C170 238 230 238 288 252", stroke=c.dark, width=5) + dot(318, 282, 10, c.deep)


# Accessories

def bucket_hat(c):
    return oval(200, 270, 136, 44, c.dark) + path("M132 262 C132 190 142 138 160 130 C186 120 214 120 240 130 C258 138 268 190 268 262 C240 286 160 286 132 262 Z", c.base) + path(
        "M134 232 C170 254 230 254 266 232", stroke=c.deep, width=9) + path("M150 156 C158 140 172 136 186 134", stroke=c.light, width=7) + dot(240, 196, 5, c.deep)


def beanie(c):
    out = dot(200, 96, 30, c.light) + path("M110 250 C106 160 146 106 200 106 C254 106 294 160 290 250 Z", c.base)
    out += "".join(path(f"M{200 + x} 112 C{200 + x * 1.7} 160 {200 + x * 2.1} 200 {200 + x * 2.1} 250", stroke=c.dark, width=4) for x in (-36, -18, 0, 18, 36))
    return out + box(102, 240, 196, 66, 20, c.dark) + "".join(box(x, 246, 6, 54, 3, c.deep) for x in range(122, 290, 22))


def socks(c):
    def sock(x, y, turn):
        body = "M0 0 H70 V126 C70 146 84 160 112 172 C140 184 142 222 104 222 C58 222 0 204 0 150 Z"
        return f'<g transform="translate({x} {y}) rotate({turn})">' + path(body, c.base) + path("M0 0 H70 V36 H0 Z", c.dark) + "".join(
            path(f"M0 {v} H70", stroke=c.trim, width=7) for v in (56, 76)) + path("M0 150 C0 190 26 206 48 214 C36 180 30 160 0 150 Z", c.deep) + path(
            "M112 172 C140 184 142 222 104 222 C94 204 98 182 112 172 Z", c.deep) + "</g>"
    return sock(176, 84, 4) + sock(92, 104, -4)


def gloves(c):
    hand = ("M0 210 V130 C-34 116 -46 84 -32 76 C-18 68 -8 92 2 100 L0 34 C0 14 24 14 25 34 L28 80 L30 12 C31 -8 55 -8 55 12 L56 80 "
            "L61 26 C63 8 86 10 84 30 L80 90 L88 58 C93 42 112 48 108 66 L96 140 V210 Z")
    def glove(x, y, turn, flip=1):
        tips = "".join(dot(px, py, 9, c.trim) for px, py in ((12, 32), (42, 10), (73, 24), (98, 58)))
        return f'<g transform="translate({x} {y}) rotate({turn}) scale({flip} 1)">' + path(hand, c.base) + box(-4, 196, 104, 46, 10, c.dark) + tips + "</g>"
    return glove(226, 92, 6) + glove(172, 104, -8, -1)


def umbrella(c):
    out = path("M200 84 V296 C200 330 248 330 248 298", stroke="#6b4d2f", width=10) + path("M48 210 C60 116 130 76 200 76 C270 76 340 116 352 210 C328 188 300 188 276 210 "
               "C254 188 226 188 200 210 C174 188 146 188 124 210 C100 188 72 188 48 210 Z", c.base)
    out += path("M200 76 C160 110 130 150 124 210 C146 188 174 188 200 210 Z", c.dark, more=' opacity=".6"') + path("M200 76 C270 76 340 116 352 210 C328 188 300 188 276 210 C270 150 240 110 200 76 Z", c.dark)
    rain = "".join(path(f"M{x} {y} l-8 22", stroke="#8fb0bd", width=5) for x, y in ((92, 250), (136, 280), (292, 252), (330, 286), (70, 306)))
    return out + path("M200 76 V58", stroke="#6b4d2f", width=8) + rain


SHAPES = {
    "TF-1001": lambda c: backpack(c), "TF-1002": lambda c: backpack(c, pockets=0, roll=True),
    "TF-1003": lambda c: backpack(c, pockets=2, tall=28), "TF-1004": messenger, "TF-1005": hip_pack, "TF-1006": tote,
    "TF-1007": duffel, "TF-1008": lambda c: backpack(c, whistle=True), "TF-2001": lambda c: jacket(c, hood=True),
    "TF-2002": lambda c: jacket(c, down=True), "TF-2003": lambda c: jacket(c), "TF-2004": lambda c: jacket(c, vest=True, light=True),
    "TF-2005": lambda c: jacket(c, waxed=True), "TF-2006": lambda c: jacket(c, fleece=True),
    "TF-2007": lambda c: jacket(c, hood=True, light=True), "TF-2101": shirt, "TF-2102": lambda c: shirt(c, henley=True),
    "TF-2103": trousers, "TF-2104": lambda c: trousers(c, short=True), "TF-3001": lambda c: shoe(c, lugs=True, sole="#4a4640"),
    "TF-3002": lambda c: shoe(c, high=True, lugs=True, sole="#3b3733"), "TF-3003": lambda c: shoe(c, knit=True, sole="#fbf8f1"),
    "TF-3004": sandal, "TF-3005": loafer, "TF-3006": slipper, "TF-4001": flask, "TF-4002": bottle, "TF-4003": mug,
    "TF-4004": kettle, "TF-4005": cups, "TF-5001": lantern, "TF-5002": headlamp, "TF-5003": string_lights,
    "TF-5004": desk_lamp, "TF-6001": tent, "TF-6002": sleeping_bag, "TF-6003": stool, "TF-6004": picnic_rug,
    "TF-6005": pillow, "TF-7001": bucket_hat, "TF-7002": beanie, "TF-7003": socks, "TF-7004": gloves, "TF-7005": umbrella,
}

GROUNDS = [("#efe7d8", "#e2d6bf"), ("#e3eae2", "#cfdccf"), ("#e1e8ec", "#cad8df"), ("#f1e2d8", "#e6cfc0"), ("#ebe5ec", "#d9d0dc")]


def scene(sku):
    """A soft sky with a sun and two hills, the same for a product every time."""
    seed = hashlib.sha256(sku.encode()).digest()
    sky, hill = GROUNDS[seed[0] % len(GROUNDS)]
    sun, lift = 70 + seed[1] % 260, seed[2] % 40
    out = box(0, 0, 400, 400, 0, sky) + dot(sun, 96, 46, "#fffaf0", ' opacity=".75"')
    out += path(f"M0 {262 - lift} C90 {212 + lift} 150 {300 - lift} 240 {252 + lift} C310 {222 - lift} 350 240 400 {228 + lift} V400 H0 Z", hill, more=' opacity=".6"')
    out += path(f"M0 330 C120 {300 - lift // 2} 260 {352 - lift} 400 316 V400 H0 Z", hill)
    return out + oval(200, 336, 118, 14, "#000", ' opacity=".13"')


def svg(content, width=400, height=400):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{content}</svg>\n'


def hero():
    out = '<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#c8dcdc"/><stop offset="1" stop-color="#f4e3cf"/></linearGradient></defs>'
    out += '<rect width="640" height="400" fill="url(#s)"/>' + dot(468, 120, 44, "#fff6e2")
    out += path("M0 250 L90 170 L150 214 L250 116 L340 206 L420 150 L520 232 L640 164 V400 H0 Z", "#a9c2bd")
    out += path("M250 116 L276 142 L258 150 L246 138 L226 148 Z M420 150 L438 166 L422 170 L408 162 Z", "#f3f4ee")
    out += path("M0 300 C100 230 180 270 280 262 C400 252 480 214 640 268 V400 H0 Z", "#7ba093")
    out += path("M0 340 C140 296 300 336 420 312 C520 294 580 310 640 300 V400 H0 Z", "#4d7a6a")
    out += path("M318 400 C330 372 420 360 396 338 C372 318 300 320 332 296 C348 284 384 282 392 272", stroke="#ecdcb9", width=11)
    for x, y, s in ((60, 322, 1), (96, 334, 1.3), (560, 300, 1.2), (596, 312, 0.9), (520, 318, 0.8)):
        out += path(f"M{x} {y} l{-16 * s} {42 * s} h{32 * s} Z M{x} {y - 16 * s} l{-12 * s} {32 * s} h{24 * s} Z", "#2f5a4b")
    out += '<g transform="translate(200 236) scale(.34)">' + tent(Ink(COLOURS["ember"])) + "</g>"
    return out


def brand():
    return box(0, 0, 64, 64, 16, "#2f6b5b") + path("M10 44 L26 20 L35 33 L41 25 L54 44 Z", "#f4ead6") + dot(46, 17, 5, "#e8936c") + path(
        "M12 51 C20 47 26 55 34 51 C42 47 46 55 53 51", stroke="#9fd0bf", width=3.4)


def main():
    for row in csv.DictReader(open(HERE.parent / "products.csv", encoding="utf-8")):
        colour = Ink(COLOURS[row["colours"].split(";")[0]])
        (HERE / f"{row['sku']}.svg").write_text(svg(scene(row["sku"]) + SHAPES[row["sku"]](colour)), encoding="utf-8")
    (HERE / "hero.svg").write_text(svg(hero(), 640, 400), encoding="utf-8")
    (HERE / "brand.svg").write_text(svg(brand(), 64, 64), encoding="utf-8")


if __name__ == "__main__":
    main()
