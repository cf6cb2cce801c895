package org.sala.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.request.CitizenRequestProcess;
import org.sala.request.RequestTerms;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("What the check knows of the product")
class ProductTest {

  private final Product product = Product.read();
  @Autowired Map<String, JavaDelegate> delegates;
  @Autowired LivingOffice office;

  @Test
  @DisplayName("are steps that the product does, and statuses and outcomes that have words")
  void names() {
    assertThat(delegates.keySet()).containsAll(product.delegates().keySet());
    product
        .kinds()
        .values()
        .forEach(
            kind ->
                assertThat(RequestTerms.codes())
                    .containsAll(kind.statuses())
                    .containsAll(kind.outcomes()));
    var statuses = new ArrayList<>(product.kinds().get("request").statuses());
    statuses.addAll(product.kinds().get("request").outcomes());
    assertThat(statuses).containsExactlyInAnyOrderElementsOf(RequestTerms.STATUSES);
  }

  @Test
  @DisplayName("are the messages that reach a request, and no others")
  void messages() throws IllegalAccessException {
    var sent = new ArrayList<String>();
    for (var field : CitizenRequestProcess.Messages.class.getDeclaredFields()) {
      if (field.getType() == String.class) {
        sent.add((String) field.get(null));
      }
    }
    assertThat(
            product.processes().values().stream()
                .filter(process -> process.kind().equals("request"))
                .flatMap(process -> process.messages().keySet().stream()))
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  @DisplayName("are steps, forms and calls that the shipped models have")
  void needs() {
    var all =
        product.processes().values().stream()
            .flatMap(process -> Stream.of(process.delegates(), process.calls().keySet()))
            .flatMap(java.util.Collection::stream)
            .collect(Collectors.toSet());
    assertThat(all)
        .allMatch(name -> delegates.containsKey(name) || product.processes().containsKey(name));
  }

  @Test
  @DisplayName("is an office with units, groups, districts and checks")
  void livingOffice() {
    var now = office.now();
    assertThat(now.handlers()).contains("GOV", "DEP-LAB");
    assertThat(now.institutions()).contains("COURT");
    assertThat(now.groups()).contains("desk", "governors", "labour-heads");
    assertThat(now.districts()).contains("0403");
    assertThat(now.checks()).contains("future", "request-number");
  }
}
