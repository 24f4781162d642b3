package fr.essaim.core.testing;

import fr.essaim.core.education.SchoolCalendar;
import fr.essaim.core.education.internal.PhotoRows;
import fr.essaim.core.education.internal.PlaceCounter;
import fr.essaim.core.prototypes.FilesElsewhere;
import fr.essaim.core.register.Register;
import fr.essaim.core.reporting.internal.JpaReports;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.spread.internal.AttachedFiles;
import fr.essaim.core.spread.internal.SpreadCounter;
import fr.essaim.core.steering.MeasureCounter;
import fr.essaim.core.steering.OperationUse;
import fr.essaim.core.steering.internal.MoneyCounter;
import fr.essaim.core.steering.internal.ProofFiles;
import fr.essaim.core.steering.internal.PrototypeCounter;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * One caller's services over the database, wired by their annotated fields as the container would:
 * one instance a class, one entity manager. There is no interceptor; a service's own questions to
 * Access are answered for the caller. Events are kept, not delivered.
 */
public final class Session implements AutoCloseable {

  /** The day on which tests take place, unless they say otherwise. */
  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private static final SchoolCalendar.Period AUTUMN =
      new SchoolCalendar.Period(LocalDate.of(2026, 10, 17), LocalDate.of(2026, 11, 2));

  private final EntityManager entityManager;
  private final Map<Class<?>, Object> instances = new HashMap<>();
  private final List<Object> events = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();

  Session(Database database, String caller) {
    entityManager = database.factory().createEntityManager();
    with(Clock.class, Clock.fixed(NOW, ZoneId.of("Europe/Paris")));
    with(DataSource.class, database.dataSource());
    with(EntityManager.class, entityManager);
    with(SecurityContext.class, securityContext(caller));
    with(Event.class, eventSink());
    with(Instance.class, noBeans());
    with(OwnTransaction.class, ownTransaction());
    with(Config.class, config());
    with(Register.class, ContextRegister.ALL);
    with(Modules.class, everyModule());
    with(SchoolCalendar.class, new SchoolCalendar(List.of(AUTUMN)));
  }

  private static Modules everyModule() {
    return new Modules() {
      @Override
      public boolean isOn(Module module) {
        return true;
      }
    };
  }

  /** Sets a setting, as the settings file would. */
  public Session setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** Puts a given object where fields of this type are. */
  public <T> Session with(Class<T> type, T instance) {
    instances.put(type, instance);
    return this;
  }

  /** The service or repository of this class. */
  public <T> T get(Class<T> type) {
    return type.cast(instance(type));
  }

  public EntityManager entityManager() {
    return entityManager;
  }

  /** What was fired, oldest first. */
  public List<Object> events() {
    return List.copyOf(events);
  }

  /** Does the work in a transaction of its own, rolled back if it fails. */
  public <T> T inTransaction(Callable<T> work) {
    entityManager.getTransaction().begin();
    boolean done = false;
    try {
      T result = work.call();
      entityManager.getTransaction().commit();
      done = true;
      return result;
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      if (!done && entityManager.getTransaction().isActive()) {
        entityManager.getTransaction().rollback();
      }
      entityManager.clear();
    }
  }

  /** The same for work that gives nothing back. */
  public void transaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public void close() {
    entityManager.close();
  }

  private Object instance(Class<?> type) {
    Object known = instances.get(type);
    if (known != null) {
      return known;
    }
    try {
      Class<?> implementation = implementationOf(type);
      Constructor<?> constructor =
          Stream.of(implementation.getDeclaredConstructors())
              .filter(each -> each.isAnnotationPresent(Inject.class))
              .findFirst()
              .orElse(null);
      if (constructor == null) {
        constructor = implementation.getDeclaredConstructor();
      }
      constructor.setAccessible(true);
      Object made =
          constructor.newInstance(
              Stream.of(constructor.getParameterTypes()).map(this::instance).toArray());
      instances.put(type, made);
      instances.put(implementation, made);
      for (Class<?> part = implementation; part != Object.class; part = part.getSuperclass()) {
        wire(part, made);
      }
      return made;
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("Cannot wire " + type, failure);
    }
  }

  private void wire(Class<?> type, Object made) throws IllegalAccessException {
    for (Field field : type.getDeclaredFields()) {
      boolean injected =
          field.isAnnotationPresent(Inject.class)
              || field.isAnnotationPresent(PersistenceContext.class)
              || field.isAnnotationPresent(Resource.class)
              || field.isAnnotationPresent(jakarta.ejb.EJB.class);
      if (injected) {
        field.setAccessible(true);
        field.set(made, injected(field));
      }
    }
  }

  /** A context's interface {@code domain.Things} is implemented by {@code internal.JpaThings}. */
  private static Class<?> implementationOf(Class<?> type) throws ClassNotFoundException {
    if (!type.isInterface() && !Modifier.isAbstract(type.getModifiers())) {
      return type;
    }
    if (type == fr.essaim.core.identity.OrganisationTree.class) {
      return Class.forName("fr.essaim.core.network.internal.NetworkTree");
    }
    if (type == fr.essaim.core.identity.OperationTree.class) {
      return Class.forName("fr.essaim.core.steering.internal.JpaOperations");
    }
    if (type == fr.essaim.core.notifications.EmailWishes.class) {
      return Class.forName("fr.essaim.core.ties.internal.DigestWishes");
    }
    String context = type.getPackageName().replaceFirst("\\.domain$", "");
    return Class.forName(context + ".internal.Jpa" + type.getSimpleName());
  }

  private static SecurityContext securityContext(String caller) {
    Principal principal = caller == null ? null : () -> caller;
    return (SecurityContext)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (proxy, method, arguments) ->
                method.getName().equals("getCallerPrincipal") ? principal : null);
  }

  /**
   * There is one entity manager, so what asks for its own transaction in the middle of another
   * joins it.
   */
  private OwnTransaction ownTransaction() {
    return new OwnTransaction() {
      @Override
      public <T> T of(Supplier<T> work) {
        return entityManager.getTransaction().isActive() ? work.get() : inTransaction(work::get);
      }
    };
  }

  private Config config() {
    return (Config)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> setting((String) arguments[0], (Class<?>) arguments[1]));
  }

  private Optional<Object> setting(String name, Class<?> type) {
    return Optional.ofNullable(settings.get(name))
        .map(value -> type == Integer.class ? Integer.valueOf(value) : value);
  }

  /** There is no container that could find any. */
  private Instance<?> noBeans() {
    return beans();
  }

  /** What a field is given: where it asks for all of a kind, those that the product has. */
  private Object injected(Field field) {
    String type = field.getGenericType().getTypeName();
    if (type.contains(FilesElsewhere.class.getName())) {
      return beans(AttachedFiles.class, PhotoRows.class, ProofFiles.class);
    }
    if (type.contains(OperationUse.class.getName())) {
      return beans(JpaReports.class);
    }
    if (type.contains(MeasureCounter.class.getName())) {
      return beans(
          PrototypeCounter.class, SpreadCounter.class, PlaceCounter.class, MoneyCounter.class);
    }
    return instance(field.getType());
  }

  private Instance<?> beans(Class<?>... types) {
    return (Instance<?>)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) ->
                method.getName().equals("iterator")
                    ? Stream.of(types).map(this::get).iterator()
                    : null);
  }

  private Event<?> eventSink() {
    return (Event<?>)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("fire")) {
                events.add(arguments[0]);
              }
              return null;
            });
  }
}
