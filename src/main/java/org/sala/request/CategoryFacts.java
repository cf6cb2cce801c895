package org.sala.request;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.sala.casefile.FormFacts;
import org.sala.request.Categories.Category;
import org.springframework.stereotype.Component;

/**
 * {@code usualPriority}: how urgent requests of the chosen {@code category} usually are. What is
 * urgent by its category needs no reason of its own.
 */
@Component
class CategoryFacts implements FormFacts {

  private static final String USUAL_PRIORITY = "usualPriority";

  private final Categories categories;

  CategoryFacts(Categories categories) {
    this.categories = categories;
  }

  @Override
  public Set<String> names() {
    return Set.of(USUAL_PRIORITY);
  }

  @Override
  public Map<String, Object> facts(String caseNumber, Map<String, Object> answers) {
    return Collections.singletonMap(
        USUAL_PRIORITY,
        answers.get("category") instanceof String code
            ? categories.find(code).map(Category::usualPriority).orElse(null)
            : null);
  }
}
