package fr.essaim.core.register;

import java.util.List;

/**
 * The tables of one context, as the register of processing sees them. Each context has one bean of
 * this kind for its own schema, which asks for nothing that is injected: tests read it without a
 * container.
 */
public interface ContextTables {

  /** Every table of its schema, those that refer to others before those that they refer to. */
  List<RegisteredTable> tables();
}
