//! Archives and workbooks made by hand, as no program would write them.

/// A file in an archive: its name, its bytes as they are packed, and what is said of them.
pub struct Part {
    pub name: String,
    pub packed: Vec<u8>,
    /// 0: as they are; 8: deflated.
    pub method: u16,
    pub crc: u32,
    pub size: u32,
}

/// A file that is kept as it is.
pub fn part(name: &str, bytes: &[u8]) -> Part {
    let size = u32::try_from(bytes.len()).unwrap();
    Part { name: name.to_owned(), packed: bytes.to_vec(), method: 0, crc: crc32(bytes), size }
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

/// The archive of these files.
pub fn packed(parts: &[Part]) -> Vec<u8> {
    let (mut all, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let mut about = Vec::new();
        for number in [20, 0, part.method, 0, 0x21] {
            about.extend(u16::to_le_bytes(number));
        }
        let packed = u32::try_from(part.packed.len()).unwrap();
        for number in [part.crc, packed, part.size] {
            about.extend(u32::to_le_bytes(number));
        }
        about.extend(u16::try_from(part.name.len()).unwrap().to_le_bytes());
        about.extend([0, 0]);
        let offset = u32::try_from(all.len()).unwrap();
        all.extend(b"PK\x03\x04");
        all.extend(&about);
        all.extend(part.name.as_bytes());
        all.extend(&part.packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(part.name.as_bytes());
    }
    let offset = u32::try_from(all.len()).unwrap();
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    all.extend(&directory);
    all.extend(b"PK\x05\x06\0\0\0\0");
    all.extend(count);
    all.extend(count);
    all.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    all.extend(offset.to_le_bytes());
    all.extend([0, 0]);
    all
}

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The parts of a workbook other than its only sheet, and the table of texts if there is one.
pub fn around(texts: Option<&[u8]>) -> Vec<Part> {
    let related = |target: &str, kind: &str| {
        format!(
            "<Relationships xmlns=\"{RELATIONSHIPS}\"><Relationship Id=\"r1\" \
             Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>\
         <sheet name=\"Lembar\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let mut parts = vec![
        part("_rels/.rels", related("xl/workbook.xml", "officeDocument").as_bytes()),
        part("xl/workbook.xml", book.as_bytes()),
        part(
            "xl/_rels/workbook.xml.rels",
            related("worksheets/sheet1.xml", "worksheet").as_bytes(),
        ),
    ];
    parts.extend(texts.map(|texts| part("xl/sharedStrings.xml", texts)));
    parts
}

/// A workbook with these rows, and this table of texts if there is one.
pub fn workbook(rows: &str, texts: Option<&[u8]>) -> Vec<u8> {
    let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
    let mut parts = around(texts);
    parts.push(part("xl/worksheets/sheet1.xml", sheet.as_bytes()));
    packed(&parts)
}

/// Text in UTF-16 without a mark.
pub fn in_utf_16(text: &str, turn: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(turn).collect()
}
