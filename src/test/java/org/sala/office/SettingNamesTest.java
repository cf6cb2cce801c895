package org.sala.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

@DisplayName("The names of the settings")
class SettingNamesTest {

  @Test
  @DisplayName("are those that the code reads, and no others")
  void complete() throws Exception {
    var read = new TreeSet<String>();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    for (var bean : scanner.findCandidateComponents("org.sala")) {
      var type = Class.forName(bean.getBeanClassName());
      var prefix = type.getAnnotation(ConfigurationProperties.class).value();
      Stream.of(type.getRecordComponents())
          .map(RecordComponent::getName)
          .forEach(each -> read.add(prefix + "." + DataObjectPropertyName.toDashedForm(each)));
    }
    assertThat(SettingNames.ALL).extracting(KnownSetting::name).containsExactlyElementsOf(read);
    assertThat(read).containsAll(written());
  }

  @Test
  @DisplayName("say what each is for, and what is allowed for it")
  void described() {
    assertThat(SettingNames.ALL)
        .allSatisfy(
            setting -> {
              assertThat(setting.purpose()).as(setting.name()).matches("[A-Z].{15,}[^.]");
              assertThat(setting.words()).as(setting.name()).isNotEmpty().doesNotContain("{");
            });
  }

  @Test
  @DisplayName("are known in the environment with and without the dash")
  void environment() {
    assertThat(misspelt("SALA_OFFICE", "SALA_OFFICEHOURS_OPENS", "SALA_OFFICE_HOURS_CLOSES"))
        .isEmpty();
    assertThat(misspelt("SALA_OFICE", "SALA_PROVINZE", "SALA_OFFICE_HOURS_OPEN"))
        .containsExactly(
            "There is no setting SALA_OFFICE_HOURS_OPEN. Did you mean sala.office-hours.opens (in"
                + " the environment SALA_OFFICEHOURS_OPENS)? docker/SETTINGS.md has all.",
            "There is no setting SALA_OFICE. Did you mean sala.office (in the environment"
                + " SALA_OFFICE)? docker/SETTINGS.md has all.",
            "There is no setting SALA_PROVINZE. Did you mean sala.province (in the environment"
                + " SALA_PROVINCE)? docker/SETTINGS.md has all.");
  }

  private static List<String> misspelt(String... variables) {
    Map<String, Object> values = new HashMap<>();
    Stream.of(variables).forEach(each -> values.put(each, "x"));
    var environment = new StandardEnvironment();
    environment.getPropertySources().remove("systemEnvironment");
    environment
        .getPropertySources()
        .addLast(new SystemEnvironmentPropertySource("systemEnvironment", values));
    return MistypedNames.in(environment);
  }

  // Where settings are read by name.
  private static List<String> written() throws IOException {
    var quoted = Pattern.compile("\\$\\{(sala\\.[a-z.-]+)|String [A-Z]+ = \"(sala\\.[a-z.-]+)\"");
    var names = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        quoted
            .matcher(Files.readString(file))
            .results()
            .forEach(each -> names.add(each.group(1) == null ? each.group(2) : each.group(1)));
      }
    }
    return names;
  }
}
