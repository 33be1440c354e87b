package heard.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes a record of each row: each component is the column of its name, with underscores. For one statement: the columns are looked
 * up with its first row. Spring's own looks each of them up with every row, under its Java name first, which the driver
 * answers by throwing.
 */
final class RecordRows<T> implements RowMapper<T> {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private final Class<T> type;
    private final Shape shape;
    private int @Nullable [] columns;

    /** @param type of a record */
    RecordRows(Class<T> type) {
        this.type = type;
        this.shape = SHAPES.computeIfAbsent(type, Shape::of);
    }

    private record Shape(Constructor<?> constructor, String[] names, TypeDescriptor[] types) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
            return new Shape(
                    constructor,
                    Arrays.stream(components)
                            .map(component -> JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()))
                            .toArray(String[]::new),
                    IntStream.range(0, components.length)
                            .mapToObj(i -> new TypeDescriptor(new MethodParameter(constructor, i)))
                            .toArray(TypeDescriptor[]::new));
        }
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        int[] at = columns == null ? columns = find(row) : columns;
        @Nullable Object[] values = new Object[at.length];
        for (int i = 0; i < at.length; i++) {
            values[i] = value(row, at[i], shape.types()[i]);
        }
        return type.cast(BeanUtils.instantiateClass(shape.constructor(), values));
    }

    private int[] find(ResultSet row) throws SQLException {
        int[] at = new int[shape.names().length];
        for (int i = 0; i < at.length; i++) {
            at[i] = row.findColumn(shape.names()[i]);
        }
        return at;
    }

    private static @Nullable Object value(ResultSet row, int column, TypeDescriptor type) throws SQLException {
        // The driver makes no list of an array: asked for one, it throws.
        Object value =
                type.isCollection() ? row.getObject(column) : JdbcUtils.getResultSetValue(row, column, type.getType());
        if (value instanceof Array array) {
            value = array.getArray();
        }
        return !type.isCollection() && type.getObjectType().isInstance(value) ? value : CONVERSION.convert(value, type);
    }
}
