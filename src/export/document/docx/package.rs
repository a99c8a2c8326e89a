//! The parts around the body: types, relations, styles, footer and properties.

use super::super::{Document, xml};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Every part but the body and pictures, with its name.
pub(super) fn parts(document: &Document) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", properties(document)),
        ("word/_rels/document.xml.rels", body_relations(document)),
        ("word/styles.xml", styles()),
        ("word/settings.xml", settings()),
        ("word/footer1.xml", footer()),
    ]
}

fn types() -> String {
    format!(
        "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{TYPES}.document.main+xml\"/>\
         <Override PartName=\"/word/styles.xml\" ContentType=\"{TYPES}.styles+xml\"/>\
         <Override PartName=\"/word/settings.xml\" ContentType=\"{TYPES}.settings+xml\"/>\
         <Override PartName=\"/word/footer1.xml\" ContentType=\"{TYPES}.footer+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         </Types>"
    )
}

fn relations() -> String {
    format!(
        "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>"
    )
}

fn properties(document: &Document) -> String {
    let mut title = String::new();
    xml::text(&mut title, &document.title);
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{title}</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>"
    )
}

fn body_relations(document: &Document) -> String {
    let logo = document.logo.as_ref().map(|logo| {
        let ending = logo.ending;
        format!(
            "<Relationship Id=\"rId9\" Type=\"{RELATIONS}/image\" Target=\"media/logo.{ending}\"/>"
        )
    });
    format!(
        "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{RELATIONS}/settings\" Target=\"settings.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{RELATIONS}/footer\" Target=\"footer1.xml\"/>{}\
         </Relationships>",
        logo.unwrap_or_default()
    )
}

fn styles() -> String {
    let heading = |id: &str, name: &str, level: u8, properties: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>\
             <w:pPr>{properties}<w:outlineLvl w:val=\"{level}\"/></w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let title = heading(
        "Title",
        "Title",
        0,
        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\"/><w:jc w:val=\"center\"/>",
        "<w:b/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    );
    let first = heading(
        "Heading1",
        "heading 1",
        0,
        "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>",
        "<w:b/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>",
    );
    format!(
        "{XML}<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"id-ID\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr>\
         </w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         {title}{first}</w:styles>"
    )
}

fn settings() -> String {
    format!(
        "{XML}<w:settings xmlns:w=\"{MAIN}\"><w:compat>\
         <w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>\
         </w:compat></w:settings>"
    )
}

/// "Halaman 1 dari 3", in the middle.
fn footer() -> String {
    let field = |name: &str| {
        format!(
            "<w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r>\
             <w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r>\
             <w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:fldChar w:fldCharType=\"separate\"/></w:r>\
             <w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:t>1</w:t></w:r>\
             <w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let word = |text: &str| {
        format!(
            "<w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        )
    };
    format!(
        "{XML}<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/></w:pPr>\
         {}{}{}{}</w:p></w:ftr>",
        word("Halaman "),
        field("PAGE"),
        word(" dari "),
        field("NUMPAGES")
    )
}
