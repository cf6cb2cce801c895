package org.sala.models.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the product gives to models and what it needs of them: the names that stand in its code,
 * written down in {@code product.json}. Types are {@code group}, {@code groups}, {@code date},
 * {@code boolean}, {@code number}, {@code person}, {@code category}, {@code any}, or the values
 * themselves, {@code A|B}.
 *
 * @param kinds the kinds of cases
 * @param forms the keys of the questions that the product reads; {@code !} after one that it must
 *     find answered, {@code :} and what kind of answer it reads, {@code @} and the list it offers
 * @param lists the lists that forms may offer, with the type of their values
 */
record Product(
    Map<String, KindNeeds> kinds,
    Map<String, ProcessNeeds> processes,
    Map<String, StepNeeds> delegates,
    Map<String, List<String>> forms,
    Map<String, String> lists,
    Map<String, TableNeeds> tables) {

  static Product read() {
    try (var file = Product.class.getResourceAsStream("/org/sala/models/product.json")) {
      return new ObjectMapper().readValue(file, Product.class);
    } catch (IOException e) {
      throw new UncheckedIOException("What the product needs of models cannot be read.", e);
    }
  }

  Optional<ProcessNeeds> process(String key) {
    return Optional.ofNullable(processes.get(key));
  }

  /** What a variable that the product reads can be, where it knows a few values; else empty. */
  Set<String> choices(String variable) {
    return processes.values().stream()
        .flatMap(process -> process.messages().values().stream())
        .map(message -> message.sets().get(variable))
        .filter(type -> type != null && type.contains("|"))
        .flatMap(type -> Stream.of(type.split("\\|")))
        .collect(Collectors.toSet());
  }

  StepNeeds step(String delegate) {
    return delegates.getOrDefault(delegate, StepNeeds.PLAIN);
  }
}
