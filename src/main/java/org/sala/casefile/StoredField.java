package org.sala.casefile;

import org.sala.casefile.Entry.Field;
import org.sala.language.Bilingual;

/** A field as it lies in the column of an entry, which nothing may change any more (R11). */
record StoredField(String key, String labelEn, String labelKm, Object value, String shown) {

  static StoredField of(Field field) {
    var label = field.label();
    return new StoredField(field.key(), label.en(), label.km(), field.value(), field.shown());
  }

  Field field() {
    return new Field(key, new Bilingual(labelEn, labelKm), value, shown);
  }
}
