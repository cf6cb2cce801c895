package org.sala.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Writes files that nobody should be harmed by, each with the words of what becomes of it. */
class HostileFiles {

  static final String PAYLOAD = "<script>alert('x')</script>";
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
  private static final String NO_KIND = "no kind of file";
  private static final String TWO = "two kinds";
  private static final String PROGRAM = "macros, a script";
  private static final String DAMAGED = "damaged";

  final Map<String, String> expected = new LinkedHashMap<>();
  private final Path folder;
  private final byte[] jpeg = picture("jpeg", 640, 480);
  private final byte[] png = picture("png", 640, 480);

  private interface Content {
    void write(OutputStream to) throws IOException;
  }

  HostileFiles(Path folder) throws IOException {
    this.folder = folder;
    words();
    pictures();
    papers();
    packed();
    recordings();
  }

  private void words() throws IOException {
    file("empty.jpg", "empty", new byte[0]);
    file("one-byte.png", NO_KIND, bytes("x"));
    file("page.jpg", NO_KIND, bytes("<html><body>" + PAYLOAD));
    file("picture.svg", NO_KIND, bytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + PAYLOAD));
    file("svg-as.png", NO_KIND, bytes("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>"));
    file("script.js", NO_KIND, bytes("alert(1)"));
    file("shell.sh", NO_KIND, bytes("#!/bin/sh\nrm -rf /\n"));
    file("windows.exe", NO_KIND, join("MZ", new byte[500]));
    file("windows.jpg", NO_KIND, join("MZ", jpeg));
    file("linux.pdf", NO_KIND, join("\u007FELF", new byte[500]));
    file("java.class", NO_KIND, new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0});
    file("text.docx", NO_KIND, bytes("Dear governor"));
    file("rich.docx", NO_KIND, bytes("{\\rtf1 \\object"));
    file("old.doc", "password or is in an old", join("\u00D0\u00CF\u0011\u00E0", new byte[4096]));
    file("locked.xlsx", "password or is in an old", join("\u00D0\u00CF\u0011\u00E0", new byte[99]));
    file("picture.gif", NO_KIND, join("GIF89a", new byte[100]));
    file("picture.bmp", NO_KIND, join("BM", new byte[100]));
    file("picture.tiff", NO_KIND, join("II*\0", new byte[100]));
    file("picture.psd", NO_KIND, join("8BPS", new byte[100]));
    file("packed.gz", NO_KIND, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
    file("packed.rar", NO_KIND, join("Rar!\u001A\u0007", new byte[100]));
    file("packed.7z", NO_KIND, join("7z\u00BC\u00AF", new byte[100]));
    file("shortcut.lnk", NO_KIND, join("L\0\0\0\u0001\u0014\u0002", new byte[100]));
    file("noise.mp4", NO_KIND, new byte[200_000]);
  }

  private void pictures() throws IOException {
    file("right.jpg", "taken as JPEG", jpeg);
    file("right.png", "taken as PNG", png);
    file("jpeg-named.pdf", "taken as JPEG", jpeg);
    file("jpeg-named.exe", "taken as JPEG", jpeg);
    file("jpeg-then-zip.jpg", TWO, join(jpeg, zip(Map.of("A.class", "x"))));
    file("png-then-jar.png", TWO, join(png, zip(Map.of("META-INF/MANIFEST.MF", "x"))));
    file("jpeg-then-page.jpg", "taken as JPEG", join(jpeg, bytes(PAYLOAD)));
    file("png-then-page.png", TWO, join(png, bytes(PAYLOAD)));
    file("jpeg-comment.jpg", TWO, after(jpeg, 2, segment(0xFE, bytes(PAYLOAD))));
    file(
        "jpeg-far-comment.jpg",
        "taken as JPEG",
        after(jpeg, 2, join(segment(0xFE, new byte[60_000]), segment(0xFE, bytes(PAYLOAD)))));
    file("jpeg-pdf.jpg", TWO, after(jpeg, 2, segment(0xFE, bytes("%PDF-1.4"))));
    file("png-text.png", TWO, after(png, 33, chunk("tEXt", bytes("Comment\0" + PAYLOAD))));
    file("huge.png", "more than 50 million", hugePng(50_000, 50_000));
    file("wide.png", "more than 50 million", hugePng(2_000_000_000, 2_000_000_000));
    file("huge.jpg", "more than 50 million", hugeJpeg(65_500, 65_500));
    file("negative.png", "cannot be read", hugePng(-1, -1));
    file("none.png", "cannot be read", hugePng(0, 0));
    file("bomb.png", "cannot be read", hugePng(7_000, 7_000));
    file("head-alone.jpg", "cannot be read", Arrays.copyOf(jpeg, 20));
    file("head-alone.png", "cannot be read", Arrays.copyOf(png, 40));
    file("jpeg-noise.jpg", "cannot be read", join("\u00FF\u00D8\u00FF\u00E0", new byte[5_000]));
    file(
        "text-bomb.png",
        "taken as PNG",
        after(png, 33, chunk("zTXt", join("Comment\0\0", deflated(30_000_000)))));
    file(
        "exif-loop.jpg",
        "taken as JPEG",
        after(
            jpeg,
            2,
            segment(
                0xE1,
                join(
                    "Exif\0\0",
                    new byte[] {
                      'I',
                      'I',
                      42,
                      0,
                      8,
                      0,
                      0,
                      0,
                      -1,
                      -1,
                      0x69,
                      (byte) 0x87,
                      4,
                      0,
                      1,
                      0,
                      0,
                      0,
                      8,
                      0,
                      0,
                      0
                    }))));
    file(
        "exif-far.jpg",
        "taken as JPEG",
        after(
            jpeg,
            2,
            segment(0xE1, join("Exif\0\0", new byte[] {'M', 'M', 0, 42, 127, -1, -1, -1}))));
    file("exif-many.jpg", "taken as JPEG", after(jpeg, 2, manyBlocks()));
    file("wrong-length.webp", DAMAGED, join("RIFF\u0001\0\0\0WEBPVP8 ", new byte[500]));
    file("webp-page.webp", TWO, join("RIFF\u0001\0\0\0WEBPVP8 " + PAYLOAD, new byte[500]));
    file("picture.avif", NO_KIND, box("ftyp", "avif\0\0\0\0avifmif1"));
    file("half.heic", DAMAGED, box("ftyp", "heic\0\0\0\0mif1heic"));
    file(
        "heic-then-page.heic",
        TWO,
        join(join(box("ftyp", "heic\0\0\0\0mif1heic"), box("meta", "\0\0\0\0")), bytes(PAYLOAD)));
  }

  private void papers() throws IOException {
    var end = "\ntrailer <<>>\n%%EOF\n";
    file("right.pdf", "taken as PDF", bytes("%PDF-1.4\n1 0 obj <<>> endobj" + end));
    file("half.pdf", DAMAGED, bytes("%PDF-1.4\n1 0 obj"));
    file("script.pdf", PROGRAM, bytes("%PDF-1.4\n<< /S /JavaScript /JS (app.alert(1)) >>" + end));
    file("hidden.pdf", PROGRAM, bytes("%PDF-1.4\n<< /S /J#61v#61Script >>" + end));
    file("launch.pdf", PROGRAM, bytes("%PDF-1.4\n<< /S /Launch /F (cmd.exe) >>" + end));
    file("carrier.pdf", PROGRAM, bytes("%PDF-1.4\n<< /Type /EmbeddedFile >>" + end));
    file("form.pdf", PROGRAM, bytes("%PDF-1.4\n<< /XFA [1 0 R] >>" + end));
    file("sends.pdf", PROGRAM, bytes("%PDF-1.4\n<< /S /SubmitForm >>" + end));
    file(
        "far-script.pdf",
        PROGRAM,
        bytes("%PDF-1.4\n" + " ".repeat(16_384 * 3 - 15) + "/JavaScript" + end));
    file("page.pdf", TWO, bytes("%PDF-1.4\n<html>" + PAYLOAD + end));
    file("later-head.pdf", NO_KIND, bytes("\n\n%PDF-1.4" + end));
    file("pdf-then-zip.pdf", TWO, join(bytes("%PDF-1.4\n" + end), zip(Map.of("a", "x"))));
  }

  private void packed() throws IOException {
    office("right.docx", "taken as DOCX", Map.of());
    office("both.docx", TWO, Map.of("xl/workbook.xml", "<a/>"));
    office("macros.docx", PROGRAM, Map.of("word/vbaProject.bin", "x"));
    office("macro-sheet.docx", PROGRAM, Map.of("xl/macrosheets/a.xml", "<a/>"));
    office("control.docx", PROGRAM, Map.of("word/activeX/activeX1.bin", "x"));
    office("object.docx", PROGRAM, Map.of("word/embeddings/oleObject1.bin", "x"));
    office("program.docx", PROGRAM, Map.of("word/a.exe", "MZ"));
    office("program-named.docx", PROGRAM, Map.of("word/media/a.png", "MZ program"));
    office("nested.docx", PROGRAM, Map.of("word/media/a.png", "PK\u0003\u0004"));
    office("slip.docx", PROGRAM, Map.of("../../etc/passwd", "x"));
    office("entity.docx", PROGRAM, Map.of("word/a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"));
    office(
        "template.docx", PROGRAM, Map.of("word/_rels/s.xml.rels", "<R Type='attachedTemplate'/>"));
    office("macro-kind.docx", PROGRAM, Map.of("word/b.xml", "<a b='macroEnabled'/>"));
    office("dde.docx", PROGRAM, Map.of("word/c.xml", "<a>DDEAUTO c:\\cmd.exe</a>"));
    file("other.docx", NO_KIND, zip(Map.of("a.txt", "x")));
    file("no-kinds.docx", NO_KIND, zip(Map.of("word/document.xml", "<a/>")));
    file("jar.docx", NO_KIND, zip(Map.of("META-INF/MANIFEST.MF", "x", "A.class", "x")));
    var whole = office(Map.of());
    file("cut.docx", DAMAGED, Arrays.copyOf(whole, whole.length / 2));
    stream("zip-bomb.docx", "unpacks to far more", "word/x.xml", 300_000_000);
    stream("media-bomb.docx", "unpacks to far more", "word/media/a.png", 300_000_000);
    var many = new LinkedHashMap<String, String>();
    for (int i = 0; i < 6_000; i++) {
      many.put("word/media/" + i, "");
    }
    office("many-parts.docx", "unpacks to far more", many);
  }

  private void recordings() throws IOException {
    file("film.mov", NO_KIND, box("ftyp", "qt  \0\0\0\0"));
    file("half.mp4", DAMAGED, box("ftyp", "isom\0\0\0\0"));
    var film = join(box("ftyp", "isom\0\0\0\0isom"), box("moov", "x"));
    file("right.mp4", "taken as MP4", film);
    file("film-then-page.mp4", TWO, join(film, bytes(PAYLOAD)));
    file("film-then-zip.mp4", TWO, join(film, zip(Map.of("a", "x"))));
    file("film-then-words.mp4", DAMAGED, join(film, bytes("PAYLOAD of something else")));
    file("long-box.mp4", DAMAGED, join(film, new byte[] {127, -1, -1, -1, 'm', 'd', 'a', 't'}));
    file(
        "endless-box.mp4",
        DAMAGED,
        join(film, new byte[] {0, 0, 0, 1, 'm', 'd', 'a', 't', -1, -1, -1, -1, -1, -1, -1, -1}));
    file("page.mp4", TWO, join(box("ftyp", "isom\0\0\0\0isom"), box("moov", PAYLOAD)));
    file("sound.mp3", DAMAGED, join("ID3\u0003\0\0\0\0\0\0", new byte[2_000]));
    file("far-sound.mp3", DAMAGED, join("ID3\u0003\0\0\u007F\u007F\u007F\u007F", new byte[100]));
    file("page.mp3", TWO, bytes("ID3\u0003\0\0\0\0\0\0" + PAYLOAD));
    file("page.ogg", TWO, bytes("OggS\0" + PAYLOAD));
    file("half.ogg", DAMAGED, join("OggS\0", new byte[3]));
    file(
        "film.ogg",
        NO_KIND,
        join("OggS\0", join(new byte[21], bytes("\u0001\u0008\u0080theora "))));
    file(
        "film.mkv",
        NO_KIND,
        join("\u001A\u0045\u00DF\u00A3\u0093B\u0082\u0088matroska", new byte[9]));
    file("too-large.mp4", "larger than 25 MB", join(film, new byte[25_000_001]));
  }

  private void office(String name, String words, Map<String, String> parts) throws IOException {
    file(name, words, office(parts));
  }

  private static byte[] office(Map<String, String> parts) throws IOException {
    var all = new LinkedHashMap<String, String>();
    all.put("[Content_Types].xml", TYPES);
    all.put("word/document.xml", "<w:document/>");
    all.putAll(parts);
    return zip(all);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(bytes(part.getValue()));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private void stream(String name, String words, String part, int size) throws IOException {
    expected.put(name, words);
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (var needed : new String[] {"[Content_Types].xml", "word/document.xml"}) {
        zip.putNextEntry(new ZipEntry(needed));
        zip.write(bytes("<a/>"));
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(part));
      var spaces = bytes(" ".repeat(100_000));
      for (int written = 0; written < size; written += spaces.length) {
        zip.write(spaces);
      }
      zip.closeEntry();
    }
  }

  private void file(String name, String words, byte[] content) throws IOException {
    expected.put(name, words);
    Files.write(folder.resolve(name), content);
  }

  static byte[] picture(String format, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillRect(0, 0, width / 2, height);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] hugePng(int width, int height) throws IOException {
    var head = new ByteArrayOutputStream();
    var data = new DataOutputStream(head);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {16, 6, 0, 0, 0});
    return join(
        join("\u0089PNG\r\n\u001A\n", chunk("IHDR", head.toByteArray())),
        join(chunk("IDAT", deflated(1_000)), chunk("IEND", new byte[0])));
  }

  private byte[] hugeJpeg(int width, int height) {
    var huge = jpeg.clone();
    for (int i = 2; i < huge.length - 8; i++) {
      if ((huge[i] & 0xFF) == 0xFF && (huge[i + 1] & 0xFF) == 0xC0) {
        huge[i + 5] = (byte) (height >> 8);
        huge[i + 6] = (byte) height;
        huge[i + 7] = (byte) (width >> 8);
        huge[i + 8] = (byte) width;
        break;
      }
    }
    return huge;
  }

  private static byte[] manyBlocks() {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 300; i++) {
      bytes.writeBytes(segment(0xE1, join("Exif\0\0II*\0", new byte[60_000])));
    }
    return bytes.toByteArray();
  }

  private static byte[] deflated(int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var to = new java.util.zip.DeflaterOutputStream(bytes)) {
      to.write(new byte[size]);
    }
    return bytes.toByteArray();
  }

  static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    return join(
        new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
  }

  private static byte[] chunk(String type, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var data = new DataOutputStream(bytes);
    var sum = new CRC32();
    sum.update(bytes(type));
    sum.update(content);
    data.writeInt(content.length);
    data.write(bytes(type));
    data.write(content);
    data.writeInt((int) sum.getValue());
    return bytes.toByteArray();
  }

  static byte[] box(String type, String content) {
    return join(new byte[] {0, 0, 0, (byte) (8 + content.length())}, bytes(type + content));
  }

  static byte[] after(byte[] bytes, int at, byte[] put) {
    return join(join(Arrays.copyOf(bytes, at), put), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  static byte[] join(String start, byte[] end) {
    return join(bytes(start), end);
  }

  static byte[] join(byte[] start, byte[] end) {
    var both = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, both, start.length, end.length);
    return both;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
