package org.sala.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How values of sessions are written and read: as Java writes objects, but none is read that is not
 * one of the webapps' log-ins or of Java itself. What another version of Sala has written otherwise
 * is nothing: its person logs in again.
 */
final class SessionValues {

  private static final Logger LOG = LoggerFactory.getLogger(SessionValues.class);

  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          "maxbytes=262144;maxdepth=8;java.lang.*;java.util.*;"
              + "org.camunda.bpm.webapp.impl.security.auth.*;!*");

  private SessionValues() {}

  static ConversionService conversion() {
    var conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(
        byte[].class, Object.class, new DeserializingConverter(SessionValues::read));
    return conversion;
  }

  private static Object read(InputStream bytes) {
    try (var input = new ObjectInputStream(bytes)) {
      input.setObjectInputFilter(KNOWN);
      return input.readObject();
    } catch (IOException | ClassNotFoundException e) {
      LOG.warn("A value of a session cannot be read and is left out: {}", e.getClass().getName());
      return null;
    }
  }
}
