package fr.essaim.endpoint.gate;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.jena.irix.IRIs;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.lang.SPARQLParser;
import org.apache.jena.sparql.lang.sparql_11.ParseException;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;

/**
 * Jena's parser, stopped where the time is over: it gets its text in short pieces, and before each
 * somebody looks at the clock.
 */
final class WatchedParser extends SPARQLParser {

  /** How much is parsed between two looks: some names of a prefix that is long itself. */
  private static final int PIECE = 256;

  private final Runnable look;

  /**
   * @param look throws what ends the parsing, when it is to end
   */
  WatchedParser(Runnable look) {
    this.look = look;
  }

  Query parse(String text, String base) {
    Query query = new Query();
    query.setBase(IRIs.resolveIRI(base));
    try {
      return parse(query, text);
    } finally {
      // The tokenizer takes whatever its reader throws for the end of the text.
      look.run();
    }
  }

  @Override
  protected Query parse$(Query query, String text) {
    query.setSyntax(Syntax.syntaxSPARQL_11);
    query.setStrict(true);
    SPARQLParser11 parser = new SPARQLParser11(new Pieces(new StringReader(text)));
    parser.setQuery(query);
    try {
      parser.QueryUnit();
      return query;
    } catch (ParseException wrong) {
      Token first = wrong.currentToken.next;
      throw new QueryParseException(wrong.getMessage(), first.beginLine, first.beginColumn);
    } catch (TokenMgrError wrong) {
      throw new QueryParseException(
          wrong.getMessage(), parser.token.endLine, parser.token.endColumn);
    }
  }

  private final class Pieces extends FilterReader {

    Pieces(Reader text) {
      super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      look.run();
      return super.read(buffer, offset, Math.min(length, PIECE));
    }
  }
}
