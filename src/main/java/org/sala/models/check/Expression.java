package org.sala.models.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** A text such as {@code ${checkResult == 'ACCEPT'}}. */
public final class Expression {

  private static final ExpressionFactoryImpl EXPRESSIONS = new ExpressionFactoryImpl();
  private static final Set<String> SIMPLE =
      Set.of(
          "AstEval",
          "AstBinary",
          "AstUnary",
          "AstIdentifier",
          "AstString",
          "AstNumber",
          "AstBoolean",
          "AstNull",
          "AstChoice",
          "AstNested",
          "AstComposite",
          "AstText");

  private final String text;
  private final Tree tree;

  private Expression(String text, Tree tree) {
    this.text = text;
    this.tree = tree;
  }

  /** What the text says, null if it cannot be read. */
  public static Expression of(String text) {
    try {
      return new Expression(text.strip(), new Builder().build(text.strip()));
    } catch (TreeBuilderException e) {
      return null;
    }
  }

  static boolean isOne(String text) {
    return text != null && text.strip().matches("(?s)[$#]\\{.*}");
  }

  /** The variables that it names. */
  public Set<String> names() {
    var names = new TreeSet<String>();
    tree.getIdentifierNodes().forEach(node -> names.add(node.getName()));
    return names;
  }

  /** Whether it only compares and chooses: no method, no part of anything. */
  boolean isSimple() {
    return nodes().stream().allMatch(node -> SIMPLE.contains(node.getClass().getSimpleName()));
  }

  /** Where it compares a variable with a text. */
  List<Comparison> comparisons() {
    return nodes().stream()
        .filter(AstBinary.class::isInstance)
        .map(AstBinary.class::cast)
        .filter(node -> Set.of(AstBinary.EQ, AstBinary.NE).contains(node.getOperator()))
        .flatMap(
            node ->
                java.util.stream.Stream.of(
                    comparison(node.getChild(0), node.getChild(1)),
                    comparison(node.getChild(1), node.getChild(0))))
        .filter(each -> each != null)
        .toList();
  }

  /** The texts that it compares a variable with. */
  public Set<String> comparedWith(String variable) {
    return comparisons().stream()
        .filter(each -> each.variable().equals(variable))
        .map(Comparison::with)
        .collect(Collectors.toSet());
  }

  private static Comparison comparison(Node one, Node other) {
    return one instanceof AstIdentifier variable && other instanceof AstString with
        ? new Comparison(variable.getName(), String.valueOf(with.eval(null, null)))
        : null;
  }

  /** What it comes to; something that is no yes or no if it comes to nothing. */
  public Object evaluate(Map<String, Object> variables) {
    try {
      var context = new SimpleContext();
      variables.forEach(
          (name, value) ->
              context.setVariable(
                  name,
                  EXPRESSIONS.createValueExpression(
                      value, value == null ? Object.class : value.getClass())));
      return EXPRESSIONS.createValueExpression(context, text, Object.class).getValue(context);
    } catch (ELException | IllegalArgumentException | ArithmeticException e) {
      return e;
    }
  }

  private List<Node> nodes() {
    var all = new ArrayList<Node>();
    collect((Node) tree.getRoot(), all);
    return all;
  }

  private static void collect(Node node, List<Node> into) {
    into.add(node);
    for (int i = 0; i < node.getCardinality(); i++) {
      if (node.getChild(i) != null) {
        collect(node.getChild(i), into);
      }
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
