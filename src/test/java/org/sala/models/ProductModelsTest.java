package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("An update of Sala")
class ProductModelsTest {

  private static final String TABLE = "merge-deadlines.dmn";
  private static final String FORM = "keep-promise.form";
  private static final String PROCESS = "commitment.bpmn";

  @Autowired ProductModels product;
  @Autowired BroughtModels brought;
  @Autowired FilesInForce inForce;
  @Autowired PutInForce putInForce;
  @Autowired ModelChanges changes;
  private List<ModelFile> asItWas;

  @BeforeEach
  void inOrder() {
    asItWas = ProductFiles.all();
    product.bring(Map.of());
  }

  @AfterEach
  void asBefore() {
    var present = inForce.all();
    var altered =
        asItWas.stream()
            .filter(
                file ->
                    !java.util.Arrays.equals(file.content(), present.get(file.name()).content()))
            .toList();
    if (!altered.isEmpty()) {
      putInForce.deploy("as before", altered);
    }
    brought.keep(asItWas);
  }

  private ModelFile shipped(String name) {
    return asItWas.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }

  private ModelFile altered(String name, String was, String is) {
    var text = new String(shipped(name).content(), StandardCharsets.UTF_8);
    assertThat(text).containsPattern(was);
    return new ModelFile(name, text.replaceFirst(was, is).getBytes(StandardCharsets.UTF_8));
  }

  private String inForce(String name) {
    return new String(inForce.all().get(name).content(), StandardCharsets.UTF_8);
  }

  private long latest() {
    return changes.page(0, 1).stream().mapToLong(ModelChange::id).findFirst().orElse(0);
  }

  @Test
  @DisplayName("that brings nothing new changes nothing")
  void nothingNew() {
    var before = latest();
    product.bring(Map.of());
    assertThat(latest()).isEqualTo(before);
  }

  @Test
  @DisplayName("replaces a file that the office never changed, as a change that can be undone")
  void neverChanged() {
    // The last version brought another table, and the office has just that one in force.
    var former = altered(TABLE, "<text>\\d+</text>", "<text>77</text>");
    putInForce.deploy("former version", List.of(former));
    brought.keep(List.of(former));
    product.bring(Map.of());
    assertThat(inForce(TABLE))
        .isEqualTo(new String(shipped(TABLE).content(), StandardCharsets.UTF_8));
    var change = changes.find(latest()).orElseThrow();
    assertThat(change.origin()).isEqualTo(ChangeOrigin.PRODUCT);
    assertThat(change.state()).isEqualTo(ChangeState.IN_FORCE);
    assertThat(changes.files(change.id()))
        .anyMatch(file -> java.util.Arrays.equals(file.before(), former.content()));
  }

  @Test
  @DisplayName("never goes over what the office has changed: it becomes a proposal, once")
  void officeChanged() {
    var ours = altered(TABLE, "<text>\\d+</text>", "<text>88</text>");
    putInForce.deploy("the office", List.of(ours));
    brought.keep(List.of(altered(TABLE, "<text>\\d+</text>", "<text>77</text>")));
    product.bring(Map.of());
    assertThat(inForce(TABLE)).contains("<text>88</text>");
    var change = changes.find(latest()).orElseThrow();
    assertThat(change.origin()).isEqualTo(ChangeOrigin.PRODUCT);
    assertThat(change.state()).isEqualTo(ChangeState.PROPOSED);
    product.bring(Map.of());
    assertThat(latest()).isEqualTo(change.id());
    changes.decide(change.id(), ChangeState.REFUSED, "governor", "Ours is better.", null);
  }

  @Test
  @DisplayName("lets the office's file stand where Sala's own has not changed")
  void onlyOfficeChanged() {
    putInForce.deploy(
        "the office", List.of(altered(TABLE, "<text>\\d+</text>", "<text>88</text>")));
    var before = latest();
    product.bring(Map.of());
    assertThat(inForce(TABLE)).contains("<text>88</text>");
    assertThat(latest()).isEqualTo(before);
  }

  @Test
  @DisplayName("lets files that belong together wait together: a process and its forms")
  void together() {
    putInForce.deploy("the office", List.of(altered(FORM, "\"label\": \"", "\"label\": \"ថ្មី ")));
    var formerForm = altered(FORM, "\"label\": \"", "\"label\": \"ចាស់ ");
    var formerProcess =
        altered(PROCESS, "camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"0.0.1\"");
    putInForce.deploy("the office", List.of(formerProcess));
    brought.keep(List.of(formerForm, formerProcess));
    product.bring(Map.of());
    assertThat(inForce(PROCESS)).contains("versionTag=\"0.0.1\"");
    assertThat(inForce(FORM)).contains("ថ្មី ");
    var change = changes.find(latest()).orElseThrow();
    assertThat(change.state()).isEqualTo(ChangeState.PROPOSED);
    assertThat(changes.files(change.id())).extracting(ChangedFile::name).contains(PROCESS, FORM);
    changes.decide(change.id(), ChangeState.REFUSED, "governor", "Ours is better.", null);
  }
}
