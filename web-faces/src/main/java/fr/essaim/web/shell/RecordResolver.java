package fr.essaim.web.shell;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Calls the methods of records in pages, as in {@code #{row.title()}}. The server's own resolver
 * finds them too, but looks through all methods of the class at each call, and a list calls some
 * hundreds of them.
 */
public class RecordResolver extends ELResolver {

  private static final ClassValue<Map<String, Method>> WITHOUT_ARGUMENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getDeclaredMethods())
              .filter(method -> method.getParameterCount() == 0)
              .filter(method -> Modifier.isPublic(method.getModifiers()))
              .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
              .filter(Method::trySetAccessible)
              .collect(Collectors.toMap(Method::getName, method -> method));
        }
      };

  @Override
  public Object invoke(
      ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
    if (!(base instanceof Record) || (arguments != null && arguments.length > 0)) {
      return null;
    }
    Method method = WITHOUT_ARGUMENTS.get(base.getClass()).get(name.toString());
    if (method == null) {
      return null;
    }
    try {
      Object value = method.invoke(base);
      context.setPropertyResolved(base, name);
      return value;
    } catch (InvocationTargetException thrown) {
      throw new ELException(thrown.getCause());
    } catch (IllegalAccessException notPublic) {
      throw new ELException(notPublic);
    }
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // No record is ever written.
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
