import { describe, expect, it, test } from 'vitest';
import { sizeOf } from '../../../src/content/read/read-images.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const at = 'xmlns="http://www.w3.org/2000/svg"';
const xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What is found in a picture that has this in it. */
function foundIn(inside: string, attributes = at) {
  return foundInWhole(`<svg ${attributes} width="9" height="9">\n${inside}\n</svg>`);
}

function foundInWhole(svg: string): string[] {
  const size = sizeOf(encode(svg), 'briefs/x/map.svg');
  if (!Array.isArray(size)) return [];
  return size.map(({ rule, at: place }) =>
    'line' in place ? `${place.line}:${place.column} ${rule}` : rule,
  );
}

describe('an SVG that is more than a picture is refused, with its line and column:', () => {
  test.each([
    '<script>alert(1)</script>',
    '<script href="https://evil.example/x.js"/>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
    '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>',
    '<div xmlns="http://www.w3.org/1999/xhtml">x</div>',
    '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"/>',
    '<rect onload="alert(1)"/>',
    '<rect onClick="alert(1)"/>',
    '<rect onfuture="alert(1)"/>',
    '<animate onbegin="alert(1)" attributeName="x" dur="1s"/>',
    '<foreignObject><p>x</p></foreignObject>',
    '<foreignObject requiredExtensions="x"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    '<iframe src="https://evil.example/"/>',
    '<audio src="x"/>',
    '<handler type="text/javascript">x</handler>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a href=" java&#10;script:alert(1)"><text>x</text></a>',
    '<a href="&#106;avascript:alert(1)"><text>x</text></a>',
    '<a href="data:text/html,x"><text>x</text></a>',
    '<a href="vbscript:x"><text>x</text></a>',
    '<use href="data:image/svg+xml;base64,PHN2Zz4="/>',
    '<use href="data:image/png;base64,AAAA"/>',
    '<use href="https://evil.example/x.svg#a"/>',
    '<use href="other.svg#a"/>',
    '<image href="https://evil.example/x.png"/>',
    '<image href="//evil.example/x.png"/>',
    '<image href="file:///home/anna/map.png"/>',
    '<image href="data:image/svg+xml,x"/>',
    '<feImage href="https://evil.example/x.png"/>',
    '<linearGradient href="https://evil.example/x.svg#a"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="xlink:href" values="javascript:alert(1)"/>',
    '<animate attributeName=" href " to="x"/>',
    '<set attributeName="onclick" to="alert(1)"/>',
    '<rect fill="url(https://evil.example/x.svg#a)"/>',
    '<rect fill="u\\72l(https://evil.example/x.svg#a)"/>',
    '<rect style="background: url( \'//evil.example/x\' )"/>',
    '<rect style="fill: image-set(&quot;https://evil.example/x.png&quot; 1x)"/>',
    '<animate attributeName="fill" values="red;url(https://evil.example/x.svg#a)"/>',
    '<style>@import "https://evil.example/x.css";</style>',
    '<style>@im/**/port url(x); @\\69mport "https://evil.example/x.css";</style>',
    '<style><![CDATA[ rect { fill: url(https://evil.example/x) } ]]></style>',
    '<style>@font-face { font-family: x; src: url(https://evil.example/x.woff2) }</style>',
    '<s:style xmlns:s="http://www.w3.org/2000/svg">@import url(//evil.example/x);</s:style>',
    '<g xml:base="https://evil.example/"><use href="#a"/></g>',
    '<?xml-stylesheet href="https://evil.example/x.xsl" type="text/xsl"?>',
  ])('%s', (inside) => {
    const found = foundIn(inside);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatch(/^2:\d+ image-unsafe$/);
  });

  test.each([
    [`<svg ${at} onload="alert(1)" width="9" height="9"/>`, '1:1'],
    [`<html xmlns="http://www.w3.org/1999/xhtml"><svg ${at} viewBox="0 0 9 9"/></html>`, '1:1'],
    ['<svg width="9" height="9"></svg>', '1:1'],
    [
      `<!DOCTYPE svg [\n<!ENTITY x "<script>alert(1)</script>">\n]>\n<svg ${at} width="9" height="9">&x;</svg>`,
      '2:',
    ],
    [
      `<!DOCTYPE svg [\n<!ENTITY % x SYSTEM "https://evil.example/x.dtd"> %x;\n]>\n<svg ${at} width="9" height="9"/>`,
      '2:',
    ],
    [
      `<!DOCTYPE svg [ <!ENTITY x SYSTEM "file:///etc/passwd"> ]>\n<svg ${at} width="9" height="9">&x;</svg>`,
      '1:',
    ],
    [
      `<!DOCTYPE svg [ <!ATTLIST svg onload CDATA "alert(1)"> ]>\n<svg ${at} width="9" height="9"/>`,
      '1:',
    ],
    [
      `<!DOCTYPE svg [ <!ENTITY u "https://evil.example/x"> ]>\n<svg ${at} width="9" height="9"><image href="&u;"/></svg>`,
      '2:',
    ],
    [`<?xml-stylesheet href="#x" type="text/xsl"?>\n<svg ${at} width="9" height="9"/>`, '1:1'],
  ])('%s', (svg, place) => {
    expect(
      foundInWhole(svg).some((one) => one.startsWith(place) && one.endsWith('image-unsafe')),
    ).toBe(true);
  });

  it('ten times at most', () => {
    expect(foundIn('<script/>'.repeat(500))).toHaveLength(10);
  });
});

describe('what drawing programs write is taken:', () => {
  test.each([
    [
      'plain shapes',
      '<g fill="url(#a)" clip-path="url( \'#b\' )"><use href="#c" xlink:href="#c"/></g>',
    ],
    ['links', '<a href="https://site.example/"><text>x</text></a><a xlink:href="#b"><rect/></a>'],
    ['embedded pictures', '<image href="data:image/png;base64,iVBORw0KGgo=\n AAAA"/>'],
    [
      'styles',
      '<style>@namespace url(http://www.w3.org/2000/svg); /* url(https://x.example) */ .a { fill: url(#b) }</style>',
    ],
    [
      'embedded fonts',
      '<style>@font-face { font-family: a; src: url("data:font/woff2;base64,AAAA") }</style>',
    ],
    [
      'movement',
      '<rect><animate attributeName="x" from="0" to="9" dur="1s"/></rect><set attributeName="fill" to="red"/>',
    ],
    [
      'texts about scripts',
      '<text>onload="x" javascript: &lt;script&gt;</text><title>on import</title><desc>url(https://x.example)</desc>',
    ],
    [
      'filters',
      '<filter id="f"><feGaussianBlur stdDeviation="2"/><feColorMatrix values="1 0 0"/></filter><rect filter="url(#f)"/>',
    ],
  ])('%s', (_, inside) => {
    expect(foundIn(inside, `${at} ${xlink}`)).toEqual([]);
  });

  it('Inkscape', () => {
    expect(
      foundInWhole(
        `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5"
   inkscape:version="1.2.2" sodipodi:docname="map.svg" inkscape:export-filename="/home/anna/map.png"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="n" pagecolor="#ffffff" inkscape:document-units="mm" onclick2="x" />
  <metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
    <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /><dc:link/></cc:Work></rdf:RDF></metadata>
  <inkscape:path-effect effect="spiro" id="p" is_visible="true" lpeversion="1" />
  <g inkscape:label="Layer (1)" inkscape:groupmode="layer" id="layer1" style="display:inline;fill:url(#g)">
    <path d="M 1,2 A 3(4" inkscape:connector-curvature="0" sodipodi:nodetypes="cc" transform="matrix(1,0,0,1,0,0)" />
    <flowRoot xml:space="preserve"><flowRegion><rect /></flowRegion><flowPara>x</flowPara></flowRoot>
  </g>
</svg>`.replace(' onclick2="x"', ''),
      ),
    ).toEqual([]);
  });

  it('Illustrator', () => {
    expect(
      foundInWhole(`<?xml version="1.0" encoding="iso-8859-1"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
	<!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
]>
<svg version="1.1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;"
	 width="100px" height="80px" viewBox="0 0 100 80" style="enable-background:new 0 0 100 80;" xml:space="preserve">
<style type="text/css"><![CDATA[
	.st0{fill:#FFFFFF;clip-path:url(#SVGID_2_);}
]]></style>
<metadata><?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><sfw xmlns="http://ns.adobe.com/SaveForWeb/1.0/"><slices/></sfw><?xpacket end="w"?></metadata>
<switch>
	<foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1">
		<i:pgfRef xlink:href="#adobe_illustrator_pgf"></i:pgfRef>
	</foreignObject>
	<g i:extraneous="self"><rect class="st0" width="100" height="80"/></g>
</switch>
<i:pgf id="adobe_illustrator_pgf"><![CDATA[ eJzsvWl7 ]]></i:pgf>
</svg>`),
    ).toEqual([]);
  });
});

describe('pictures that are not what their names say', () => {
  const png = (width: number, height: number, end = 'IEND') => {
    const bytes = Buffer.alloc(60);
    bytes.write('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 0, 'latin1');
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    bytes.write(end, 50);
    return new Uint8Array(bytes);
  };
  const rules = (bytes: Uint8Array, name: string) => {
    const size = sizeOf(bytes, `briefs/x/${name}`);
    return Array.isArray(size) ? size.map(({ rule }) => rule) : size;
  };

  test.each([
    ['map.png', encode('<!doctype html><script>alert(1)</script>'), 'image-unreadable'],
    ['map.png', encode(`<svg ${at} width="9" height="9"/>`), 'image-unreadable'],
    ['map.svg', encode('<!doctype html><script>alert(1)</script>'), 'image-unreadable'],
    ['map.svg', png(9, 9), 'image-unreadable'],
    ['map.jpg', png(9, 9), 'image-unreadable'],
    ['map.gif', encode('GIF'), 'image-unreadable'],
    ['map.png', new Uint8Array(), 'image-unreadable'],
    ['map.png', new Uint8Array(5000), 'image-unreadable'],
    ['map.png', png(9, 9, 'cut'), 'image-unreadable'],
    ['map.png', png(100_000, 100_000), 'image-size'],
    ['map.png', png(4_294_967_295, 1), 'image-size'],
    ['map.png', png(0, 0), 'image-size'],
    ['map.png', png(10, 5000), 'image-size'],
    ['map.svg', encode(`<svg ${at} width="1e9" height="1"/>`), 'image-size'],
    [
      'map.svg',
      encode(`<?xml version="1.0" encoding="utf-7"?><svg ${at} width="9" height="9"/>`),
      'not-utf8',
    ],
  ])('%s are told', (name, bytes, rule) => {
    expect(rules(bytes, name)).toEqual([rule]);
  });
});
