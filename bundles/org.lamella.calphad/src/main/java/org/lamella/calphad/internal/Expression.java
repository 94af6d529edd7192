package org.lamella.calphad.internal;

import java.util.List;
import org.lamella.core.LamellaException;

/** An expression in temperature and pressure, as functions and parameters of a database are written. Immutable. */
public sealed interface Expression {

    /** Pressure at which expressions are evaluated: that of the reference states, 100 kPa. */
    double PRESSURE_PA = 1e5;

    /**
     * The value at a temperature.
     *
     * @param values the temperature, and the values of functions at it
     * @return the value; not a number or infinite where the expression is
     * @throws LamellaException when a function is missing or refers to itself
     */
    double at(FunctionValues values) throws LamellaException;

    /**
     * A number.
     *
     * @param value the number
     */
    record Constant(double value) implements Expression {
        @Override
        public double at(FunctionValues values) {
            return value;
        }
    }

    /** The temperature in K. */
    record Temperature() implements Expression {
        @Override
        public double at(FunctionValues values) {
            return values.temperatureK();
        }
    }

    /** The pressure in Pa. */
    record Pressure() implements Expression {
        @Override
        public double at(FunctionValues values) {
            return PRESSURE_PA;
        }
    }

    /**
     * The value of a function.
     *
     * @param name its name in capitals
     */
    record Reference(String name) implements Expression {
        @Override
        public double at(FunctionValues values) throws LamellaException {
            return values.of(name);
        }
    }

    /**
     * A sum.
     *
     * @param terms its terms
     */
    record Sum(List<Expression> terms) implements Expression {
        @Override
        public double at(FunctionValues values) throws LamellaException {
            double sum = 0;
            for (Expression term : terms) {
                sum += term.at(values);
            }
            return sum;
        }
    }

    /**
     * A product.
     *
     * @param factors its factors
     */
    record Product(List<Expression> factors) implements Expression {
        @Override
        public double at(FunctionValues values) throws LamellaException {
            double product = 1;
            for (Expression factor : factors) {
                product *= factor.at(values);
            }
            return product;
        }
    }

    /**
     * One over an expression.
     *
     * @param of the expression
     */
    record Reciprocal(Expression of) implements Expression {
        @Override
        public double at(FunctionValues values) throws LamellaException {
            return 1 / of.at(values);
        }
    }

    /**
     * An expression with the other sign.
     *
     * @param of the expression
     */
    record Negation(Expression of) implements Expression {
        @Override
        public double at(FunctionValues values) throws LamellaException {
            return -of.at(values);
        }
    }

    /**
     * A power.
     *
     * @param base base
     * @param exponent exponent
     */
    record Power(Expression base, Expression exponent) implements Expression {
        @Override
        public double at(FunctionValues values) throws LamellaException {
            return Math.pow(base.at(values), exponent.at(values));
        }
    }

    /**
     * The natural logarithm; databases write it LN or LOG.
     *
     * @param of argument
     */
    record Logarithm(Expression of) implements Expression {
        @Override
        public double at(FunctionValues values) throws LamellaException {
            return Math.log(of.at(values));
        }
    }

    /**
     * The exponential function.
     *
     * @param of argument
     */
    record Exponential(Expression of) implements Expression {
        @Override
        public double at(FunctionValues values) throws LamellaException {
            return Math.exp(of.at(values));
        }
    }
}
