package org.sala.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The types in the scripts of the pages and of Camunda's webapps")
class ScriptTypesTest {

  @TempDir Path root;

  @Test
  @DisplayName("are right in every script")
  void right() throws Exception {
    assertThat(new ScriptTypes(root).errors()).isEmpty();
  }

  @Test
  @DisplayName("are checked: a field that no answer has and a word in place of a number are found")
  void wrong() throws Exception {
    var scripts = new ScriptTypes(root);
    Files.writeString(
        root.resolve("notices/planted.js"),
        """
        import { getJson } from '../common/api.js';
        import { sayOf } from '../common/texts.js';
        const notice = await getJson(`notices/${encodeURIComponent('KPC-N-2026-0001')}`);
        const latest = await getJson('notices');
        export const right = notice.entries[0].title.km + latest[0].subject;
        export const misspelt = notice.entry;
        export const another = latest[0].subjects;
        sayOf('kind', 7);
        """);
    assertThat(scripts.errors())
        .hasSize(3)
        .allMatch(line -> line.startsWith("notices/planted.js("))
        .satisfiesExactly(
            line -> assertThat(line).contains("'entry'"),
            line -> assertThat(line).contains("'subjects'"),
            line -> assertThat(line).contains("'number'"));
  }
}
