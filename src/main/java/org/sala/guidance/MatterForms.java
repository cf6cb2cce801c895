package org.sala.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.FieldCheck;
import org.sala.casefile.FormFacts;
import org.sala.casefile.FormLists;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.sala.request.MatterKinds;
import org.springframework.stereotype.Component;

/**
 * What forms are offered of kinds of matters: the list {@code matters}; {@code hasMatters}, whether
 * the chosen {@code category} has any; {@code registeredMatter}; {@code guidanceKm} and {@code
 * guidanceEn}, what the requester is told of the chosen {@code matter}. The check {@code
 * matter-of-category} refuses one of another category.
 */
@Component("matter-of-category")
class MatterForms implements FormLists, FormFacts, FieldCheck {

  private static final String HAS_MATTERS = "hasMatters";
  private static final String REGISTERED = "registeredMatter";
  private static final String KM = "guidanceKm";
  private static final String EN = "guidanceEn";

  private final MatterKinds matters;
  private final Guidance guidance;
  private final Categories categories;

  MatterForms(MatterKinds matters, Guidance guidance, Categories categories) {
    this.categories = categories;
    this.matters = matters;
    this.guidance = guidance;
  }

  @Override
  public Optional<List<Option>> options(String list, String number, VariableScope variables) {
    return list.equals("matters")
        ? Optional.of(
            matters.all().stream().map(each -> new Option(each.code(), each.name())).toList())
        : Optional.empty();
  }

  @Override
  public Optional<Problem> problem(
      String field, String value, Map<String, Object> answers, String caseNumber) {
    return answers.get("category") instanceof String category && matters.has(category, value)
        ? Optional.empty()
        : Optional.of(new Problem(field, Wording.of("guidance.other-category")));
  }

  @Override
  public Set<String> names() {
    return Set.of(HAS_MATTERS, REGISTERED, KM, EN);
  }

  @Override
  public Map<String, Object> facts(String caseNumber, Map<String, Object> answers) {
    var has =
        answers.get("category") instanceof String code
            && categories.find(code).filter(Category::hasMatters).isPresent();
    var all = new HashMap<String, Object>(Map.of(HAS_MATTERS, has, REGISTERED, "", KM, "", EN, ""));
    if (has && Kind.REQUEST.isOf(caseNumber)) {
      matters.ofRequest(caseNumber).ifPresent(known -> all.put(REGISTERED, known));
      all.put(KM, told(answers.get("matter"), Language.KM));
      all.put(EN, told(answers.get("matter"), Language.EN));
    }
    return all;
  }

  private String told(Object matter, Language language) {
    return matters.all().stream()
        .filter(each -> each.code().equals(matter))
        .flatMap(each -> guidance.of(each).stream())
        .map(told -> "\n" + Wording.of("guidance.told", told.name(), told.text()).in(language))
        .collect(Collectors.joining());
  }
}
