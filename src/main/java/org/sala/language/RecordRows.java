package org.sala.language;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows of the database as records, by the names of their columns: {@code dueOn} is read from {@code
 * due_on}, and a {@link Bilingual} {@code name} from {@code name_en} and {@code name_km}.
 */
public final class RecordRows<T extends Record> implements RowMapper<T> {

  private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

  private final Constructor<T> constructor;
  private final RecordComponent[] components;

  private RecordRows(Class<T> type) {
    components = type.getRecordComponents();
    var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e); // every record has it
    }
  }

  /** Reads rows as records of this type. */
  public static <T extends Record> RecordRows<T> of(Class<T> type) {
    return new RecordRows<>(type);
  }

  /** A text in both languages from a row; null where there is none. */
  public static Bilingual text(ResultSet row, String column) throws SQLException {
    var en = row.getString(column + "_en");
    var km = row.getString(column + "_km");
    return en == null && km == null ? null : new Bilingual(en, km);
  }

  @Override
  public T mapRow(ResultSet row, int index) throws SQLException {
    var values = new Object[components.length];
    for (var i = 0; i < components.length; i++) {
      values[i] = value(row, components[i]);
    }
    return BeanUtils.instantiateClass(constructor, values);
  }

  private static Object value(ResultSet row, RecordComponent component) throws SQLException {
    var column = JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
    if (component.getType() == Bilingual.class) {
      return text(row, column);
    }
    var value = JdbcUtils.getResultSetValue(row, row.findColumn(column), component.getType());
    return CONVERSION.convert(value, TypeDescriptor.valueOf(component.getType()));
  }
}
