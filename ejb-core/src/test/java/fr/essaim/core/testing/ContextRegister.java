package fr.essaim.core.testing;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Register;
import java.util.List;
import org.junit.platform.commons.support.ReflectionSupport;

/** What the contexts say of their tables, found without a container. */
public final class ContextRegister {

  public static final List<ContextTables> CONTEXTS =
      ReflectionSupport.findAllClassesInPackage(
              "fr.essaim.core",
              type -> ContextTables.class.isAssignableFrom(type) && !type.isInterface(),
              name -> name.endsWith("Tables"))
          .stream()
          .map(type -> (ContextTables) ReflectionSupport.newInstance(type))
          .toList();

  public static final Register ALL = Register.of(CONTEXTS);

  private ContextRegister() {}
}
