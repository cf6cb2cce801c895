package org.sala.page;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The scripts of the pages as a browser finds them, below one root, under the eyes of the
 * TypeScript compiler. It comes from its webjar and runs on the Node that Playwright brings:
 * nothing is installed.
 */
class ScriptTypes {

  private static final String WEBJARS = "META-INF/resources/webjars/";
  private static final Pattern WANTED = Pattern.compile("\\.d\\.ts$|/_?tsc\\.js$");
  private static final Path OWN = Path.of("src/main/resources");

  private static final String SETTINGS =
      """
      {
        "compilerOptions": {
          "noEmit": true, "allowJs": true, "checkJs": true, "skipLibCheck": true, "types": [],
          "target": "es2022", "module": "es2022", "moduleResolution": "bundler",
          "lib": ["es2023", "dom", "dom.iterable"]
        },
        "include": ["**/*.js", "**/*.d.ts"],
        "exclude": ["webjars", "compiler"]
      }
      """;

  private final Path root;

  /** Lays the scripts out in this folder. */
  ScriptTypes(Path root) throws IOException {
    this.root = root;
    copy(OWN.resolve("static"), root);
    copy(OWN.resolve(WEBJARS), root);
    unpack("lit-html", root.resolve("webjars"));
    unpack("typescript", root.resolve("compiler"));
    // The server writes this script itself.
    Files.writeString(
        root.resolve("common/release.d.ts"),
        "export declare const WORDS: string; export declare const NAMES: Record<'km' | 'en', string>;");
    Files.writeString(root.resolve("tsconfig.json"), SETTINGS);
  }

  /** What the compiler finds wrong, a line each; nothing if all is right. */
  List<String> errors() throws IOException, InterruptedException {
    var output = root.resolve("errors.txt");
    var compiler = find("compiler", "lib/tsc.js");
    var process =
        new ProcessBuilder(node(), compiler.toString(), "--project", root.toString())
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("The TypeScript compiler has not ended after 5 minutes.");
    }
    var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    if (process.exitValue() != 0 && lines.isEmpty()) {
      throw new IllegalStateException("The TypeScript compiler ended with " + process.exitValue());
    }
    return lines;
  }

  private static String node() {
    return Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().command().get(0);
  }

  private Path find(String folder, String file) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      return files.filter(each -> each.endsWith(file)).findFirst().orElseThrow();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (var file : files.filter(each -> each.toString().matches(".*\\.(js|ts)")).toList()) {
        copyFile(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void copyFile(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(file, to);
  }

  /** Takes the types and, of the compiler, its program out of a webjar. */
  private static void unpack(String webjar, Path to) throws IOException {
    var known = "/META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties";
    var connection = (JarURLConnection) ScriptTypes.class.getResource(known).openConnection();
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      for (var entry :
          jar.stream().filter(each -> WANTED.matcher(each.getName()).find()).toList()) {
        var file = to.resolve(entry.getName().substring(WEBJARS.length()));
        Files.createDirectories(file.getParent());
        try (var content = jar.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
  }
}
