package org.sala.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.office.MistypedNames;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

@DisplayName("The files from which an office installs Sala")
class OfficeInstallationTest {

  private static final Path FOLDER = Path.of("docker");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_0-9]+)(:?[-?][^}]*)?}");
  private static final Pattern OFFERED = Pattern.compile("(?m)^([A-Z_0-9]+)=(.*)$");
  private static final Set<String> SECRET = Set.of("PASSWORD", "TOKEN", "KEY", "CIPHER_PASS");

  @Test
  @DisplayName("explain every variable that Compose reads, and no other")
  void explained() throws IOException {
    var read = new TreeSet<>(found(VARIABLE, compose(), drill()));
    var offered = found(OFFERED, example());
    read.remove("DRILL_ANCHOR"); // said by drill.sh
    var ofScripts = Set.of("COMPOSE_PROJECT_NAME");
    assertThat(offered).containsAll(read);
    assertThat(offered).allMatch(each -> read.contains(each) || ofScripts.contains(each));
    assertThat(offered).contains("SALA_OFFICE", "SALA_PROVINCE", "OFFICE_NETWORKS");
  }

  @Test
  @DisplayName("say above each group of variables what they are for")
  void words() throws IOException {
    for (var group : example().split("\\n(?=#)")) {
      var lines = group.lines().toList();
      var names = lines.stream().filter(line -> line.matches("[A-Z_]+=.*")).toList();
      assertThat(names.isEmpty() || lines.get(0).startsWith("# ")).as(group).isTrue();
    }
  }

  @Test
  @DisplayName("give the same value where both say one")
  void same() throws IOException {
    var example =
        OFFERED
            .matcher(example())
            .results()
            .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));
    VARIABLE
        .matcher(compose() + drill())
        .results()
        .filter(each -> !each.group(1).equals("DRILL_ANCHOR"))
        .forEach(
            each ->
                assertThat(each.group(2))
                    .as("%s in compose.yaml", each.group(1))
                    .isEqualTo(":-" + example.get(each.group(1))));
  }

  @Test
  @DisplayName("name settings of Sala that there are")
  void settings() throws IOException {
    var names = new TreeSet<String>();
    for (var file : List.of(compose(), drill())) {
      services(file).values().forEach(service -> names.addAll(environment(service).keySet()));
    }
    var environment = new StandardEnvironment();
    environment.getPropertySources().remove("systemEnvironment");
    Map<String, Object> values = new HashMap<>();
    names.forEach(name -> values.put(name, "x"));
    environment
        .getPropertySources()
        .addLast(new SystemEnvironmentPropertySource("systemEnvironment", values));
    assertThat(names).contains("SALA_OFFICE", "SALA_BACKUP_FOLDER", "SALA_MIGRATION_NODESROLE");
    assertThat(MistypedNames.in(environment)).isEmpty();
  }

  @Test
  @DisplayName("let Compose build without a setting: nothing is demanded of whoever builds")
  void build() throws IOException {
    assertThat(compose() + drill()).doesNotContain(":?");
  }

  @Test
  @DisplayName("have no password and no key: those are files, each mounted where it is used")
  void secrets() throws IOException {
    assertThat(found(OFFERED, example()))
        .noneMatch(name -> SECRET.stream().anyMatch(name::contains));
    for (var service : services(compose()).entrySet()) {
      assertThat(environment(service.getValue()).keySet())
          .as(service.getKey())
          .noneMatch(
              name ->
                  SECRET.stream().anyMatch(name::contains)
                      && !name.equals("POSTGRES_PASSWORD_FILE"));
    }
  }

  @Test
  @DisplayName("let no service write its own files, gain rights, or log without end")
  void closed() throws IOException {
    assertThat(services(compose()).values())
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(
            service ->
                assertThat(service)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsKeys("mem_limit", "logging", "restart"));
  }

  @Test
  @DisplayName("lead everybody through the proxy: nothing else has a port of the server")
  void door() throws IOException {
    assertThat(services(compose()).entrySet())
        .filteredOn(service -> service.getValue().containsKey("ports"))
        .extracting(Map.Entry::getKey)
        .containsExactly("proxy");
  }

  @Test
  @DisplayName("are run as the handbook says: with the file of settings")
  void commands() throws IOException {
    var commands =
        Files.readString(FOLDER.resolve("README.md"))
            .lines()
            .filter(line -> line.startsWith("docker compose "))
            .toList();
    assertThat(commands)
        .isNotEmpty()
        .allSatisfy(
            command ->
                assertThat(command).startsWith("docker compose --env-file /etc/sala/sala.env"));
  }

  @SuppressWarnings("unchecked") // that is what a compose file is
  private static Map<String, Map<String, Object>> services(String file) {
    return (Map<String, Map<String, Object>>)
        ((Map<String, Object>) new Yaml().load(file)).get("services");
  }

  @SuppressWarnings("unchecked") // as above
  private static Map<String, Object> environment(Map<String, Object> service) {
    return (Map<String, Object>) service.getOrDefault("environment", Map.of());
  }

  private static String compose() throws IOException {
    return Files.readString(FOLDER.resolve("compose.yaml"));
  }

  private static String drill() throws IOException {
    return Files.readString(FOLDER.resolve("drill.yaml"));
  }

  private static String example() throws IOException {
    return Files.readString(FOLDER.resolve(".env.example"));
  }

  private static TreeSet<String> found(Pattern pattern, String... texts) {
    return Stream.of(texts)
        .flatMap(text -> pattern.matcher(text).results())
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
