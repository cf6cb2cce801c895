package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where files are received, a few at a time: until they are judged they lie in the folder for
 * temporary files, which is memory on a server that is closed as ours is.
 */
@Component
class Reception {

  private static final int PLACES = 6;

  private final Semaphore places;
  private final long patience;

  @Autowired
  Reception() {
    this(PLACES, TimeUnit.SECONDS.toMillis(30));
  }

  Reception(int places, long patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /** What is done with a file while it is here. */
  interface Use<T> {
    T with(IncomingFile file) throws IOException;
  }

  /**
   * Receives a file and does something with it; nothing of it is left here then.
   *
   * @throws TooManyFiles if no place becomes free
   */
  <T> T receive(InputStream body, long limit, Use<T> use) throws IOException {
    take();
    try (var file = IncomingFile.receive(body, limit)) {
      return use.with(file);
    } finally {
      places.release();
    }
  }

  private void take() {
    try {
      if (!places.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
        throw new TooManyFiles();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyFiles();
    }
  }
}
