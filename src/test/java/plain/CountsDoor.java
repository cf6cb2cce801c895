package plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.sala.CountedStatements;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;

/** Tells a bench what a server in a process of its own has sent to its database so far. */
public class CountsDoor implements DisposableBean {

  /** How far above the server's own port this one is. */
  public static final int ABOVE = 1000;

  private final HttpServer door;

  CountsDoor(CountedStatements counted, @Value("${server.port}") int port) throws IOException {
    door = HttpServer.create(new InetSocketAddress("127.0.0.1", port + ABOVE), 0);
    door.createContext(
        "/",
        exchange -> {
          var now = counted.soFar();
          var text = "%d %d".formatted(now.statements(), now.rowsWritten()).getBytes(UTF_8);
          exchange.sendResponseHeaders(200, text.length);
          try (var body = exchange.getResponseBody()) {
            body.write(text);
          }
        });
    door.start();
  }

  @Override
  public void destroy() {
    door.stop(0);
  }
}
