package org.sala.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one Sala at a time use a folder. The operating system gives the lock back when the process
 * ends, however it ends.
 */
final class FolderLock implements AutoCloseable {

  /** Who uses a folder: the process, and where a browser finds it. */
  record Holder(String process, String address) {}

  // Asked before the file is opened: closing any channel to a file would give back every lock that
  // this process holds on it.
  private static final Map<Path, Holder> HELD_BY_THIS_PROCESS = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FolderLock take(Path folder, String address) throws IOException {
    Path file = folder.toRealPath().resolve("lock");
    Holder me = new Holder(Long.toString(ProcessHandle.current().pid()), address);
    Holder earlier = HELD_BY_THIS_PROCESS.putIfAbsent(file, me);
    if (earlier != null) {
      throw EmbeddedDatabaseProblem.alreadyRunning(earlier);
    }
    try {
      return new FolderLock(file, locked(file, me));
    } catch (IOException | RuntimeException e) {
      HELD_BY_THIS_PROCESS.remove(file);
      throw e;
    }
  }

  private static FileChannel locked(Path file, Holder me) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw EmbeddedDatabaseProblem.alreadyRunning(holder(file));
      }
      channel.truncate(0);
      channel.write(UTF_8.encode(me.process() + "\n" + me.address() + "\n"));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static Holder holder(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.size() < 2
        ? new Holder("unknown", "it in the browser")
        : new Holder(lines.get(0), lines.get(1));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_BY_THIS_PROCESS.remove(file);
  }
}
