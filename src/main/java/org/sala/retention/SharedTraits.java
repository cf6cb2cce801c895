package org.sala.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sala.language.PhoneNumber;
import org.sala.language.SearchKey;
import org.sala.language.VisibleText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers, before a phone, an organisation or a name is erased, who else has the same one, by a
 * token that says nothing: reports go on counting as one who was one.
 */
@Component
class SharedTraits {

  private static final List<Trait> TRAITS =
      List.of(
          new Trait("p", "phone", PhoneNumber::digits),
          new Trait("o", "organisation", SearchKey::of),
          new Trait("n", "name", SearchKey::of));

  private final JdbcClient jdbc;

  SharedTraits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Something by which requesters are known again, and how it is compared. */
  private record Trait(String kind, String column, UnaryOperator<String> key) {}

  private record Value(long id, String text) {}

  /** Remembers it for those who are erased with a case. */
  void rememberFor(String caseNumber) {
    TRAITS.forEach(
        trait ->
            jdbc.sql(
                    "select id, %s as text from requester where id in (select requesters_of_erased(?))"
                        .formatted(trait.column()))
                .param(caseNumber)
                .query(Value.class)
                .list()
                .forEach(one -> remember(trait, one)));
  }

  private void remember(Trait trait, Value one) {
    if (VisibleText.isBlank(trait.key().apply(one.text()))) {
      return;
    }
    var same = sharing(trait, one);
    var known = token(trait, same);
    if (same.size() == 1 && known.isEmpty()) {
      return;
    }
    var token = known.orElseGet(UUID::randomUUID);
    same.forEach(
        id ->
            jdbc.sql("insert into requester_token values (?, ?, ?) on conflict do nothing")
                .params(id, trait.kind(), token)
                .update());
  }

  // What the key of searches does not hold cannot be the same.
  private List<Long> sharing(Trait trait, Value one) {
    var key = trait.key().apply(one.text());
    return jdbc
        .sql(
            """
            select id, %s as text from requester
            where erased_at is null and (id = :id or strpos(search_key, :key) > 0)
            """
                .formatted(trait.column()))
        .param("id", one.id())
        .param("key", SearchKey.indexed(key))
        .query(Value.class)
        .list()
        .stream()
        .filter(other -> key.equals(trait.key().apply(other.text())))
        .map(Value::id)
        .toList();
  }

  private Optional<UUID> token(Trait trait, List<Long> same) {
    return jdbc.sql(
            "select token from requester_token where kind = ? and requester_id = any(?) limit 1")
        .params(trait.kind(), same.toArray(Long[]::new))
        .query(UUID.class)
        .optional();
  }
}
