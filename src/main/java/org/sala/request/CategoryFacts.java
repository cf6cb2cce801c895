package org.sala.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.FormFacts;
import org.sala.engine.OncePerTransaction;
import org.sala.request.Categories.Category;
import org.springframework.stereotype.Component;

/**
 * {@code usualPriority}: how urgent requests of the chosen {@code category} usually are. What is
 * urgent by its category needs no reason of its own. {@code caseCategory}: the category of the
 * request at hand.
 */
@Component
class CategoryFacts implements FormFacts {

  private static final String USUAL = "usualPriority";
  private static final String OF_CASE = "caseCategory";

  private final OncePerTransaction<String, Request> ofCase = new OncePerTransaction<>();
  private final Categories categories;
  private final Requests requests;

  CategoryFacts(Categories categories, Requests requests) {
    this.requests = requests;
    this.categories = categories;
  }

  @Override
  public Set<String> names() {
    return Set.of(USUAL, OF_CASE);
  }

  @Override
  public Map<String, Object> facts(String caseNumber, Map<String, Object> answers) {
    var facts = new HashMap<String, Object>();
    facts.put(
        USUAL,
        answers.get("category") instanceof String code
            ? categories.find(code).map(Category::usualPriority).orElse(null)
            : null);
    if (Kind.REQUEST.isOf(caseNumber)) {
      facts.put(OF_CASE, ofCase.get(caseNumber, requests::get).category());
    }
    return facts;
  }
}
