package org.sala.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.MediaType;

/** A request whose body was read already and is given once more. */
class ReadBody extends HttpServletRequestWrapper {

  private final ByteArrayInputStream bytes;
  private final Set<String> unfit;

  ReadBody(HttpServletRequest request, byte[] body) throws IOException {
    super(request);
    this.bytes = new ByteArrayInputStream(body);
    this.unfit = UnfitCharacters.inBody(body, charset(request));
  }

  private static Charset charset(HttpServletRequest request) {
    try {
      var type = request.getContentType();
      return type == null ? null : MediaType.parseMediaType(type).getCharset();
    } catch (IllegalArgumentException e) {
      return null; // no such type or charset: nobody reads such a body
    }
  }

  /** The fields of the body that hold characters which are not kept. */
  Set<String> unfit() {
    return unfit;
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ServletInputStream() {
      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] into, int from, int length) {
        return bytes.read(into, from, length);
      }
    };
  }
}
