package org.sala.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of packed files piece by piece; declarations and entities are not for papers. */
public final class SafeXml {

  private SafeXml() {}

  /** Takes what the reader stands at. */
  public interface Piece {

    void take(XMLStreamReader xml) throws XMLStreamException;
  }

  /**
   * Goes through a part of a packed file.
   *
   * @param damaged what is thrown where it is not whole
   */
  public static void each(
      Path file, String part, Supplier<? extends RuntimeException> damaged, Piece work)
      throws IOException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (var zip = new ZipFile(file.toFile());
        var stream = zip.getInputStream(zip.getEntry(part))) {
      for (var xml = factory.createXMLStreamReader(stream, "UTF-8"); xml.hasNext(); ) {
        xml.next();
        work.take(xml);
      }
    } catch (XMLStreamException e) {
      throw damaged.get();
    }
  }

  /** Passes over the element at hand and everything in it. */
  public static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      depth += event == XMLStreamReader.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamReader.END_ELEMENT ? 1 : 0;
    }
  }
}
