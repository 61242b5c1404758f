/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-equations-private.h"

typedef struct
{
  guint32 cell; /* once indexed, its fact */
  gint32 sign;  /* 0: how the equation depends on it is not told */
} Term;

typedef struct
{
  GoujiOp op;
  guint first;
  guint n;
  GoujiDecimal residual; /* left − right, in 元 */
  GoujiDecimal slack;    /* what rounding leaves open */
} Equation;

struct _GoujiEquations
{
  GArray *equations; /* Equation */
  GArray *terms;     /* Term, those of one equation together */
  guint *first;      /* by fact: where its uses begin */
  guint *uses;       /* equations, those of one fact together, each once a term */
};

GoujiEquations *
gouji_equations_new (void)
{
  GoujiEquations *self = g_new0 (GoujiEquations, 1);

  self->equations = g_array_new (FALSE, FALSE, sizeof (Equation));
  self->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  return self;
}

void
gouji_equations_free (GoujiEquations *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->equations);
  g_array_unref (self->terms);
  g_free (self->first);
  g_free (self->uses);
  g_free (self);
}

void
gouji_equations_begin (GoujiEquations *self, GoujiOp op, GoujiDecimal residual, GoujiDecimal slack)
{
  Equation equation = { op, self->terms->len, 0, residual, slack };

  g_assert (self->first == NULL);

  g_array_append_val (self->equations, equation);
}

void
gouji_equations_add (GoujiEquations *self, guint cell, gint8 sign)
{
  Term term = { cell, sign };

  g_assert (self->first == NULL && self->equations->len > 0);

  g_array_append_val (self->terms, term);
  g_array_index (self->equations, Equation, self->equations->len - 1).n++;
}

static Term *
get_term (GoujiEquations *self, guint index)
{
  return &g_array_index (self->terms, Term, index);
}

void
gouji_equations_index (GoujiEquations *self, const guint *facts, guint n_cells)
{
  g_autofree guint *next = g_new0 (guint, n_cells + 1);

  g_assert (self->first == NULL);

  self->first = g_new0 (guint, n_cells + 2);
  self->uses = g_new (guint, self->terms->len + 1);
  for (guint i = 0; i < self->terms->len; i++)
    {
      get_term (self, i)->cell = facts[get_term (self, i)->cell];
      self->first[get_term (self, i)->cell + 1]++;
    }
  for (guint i = 0; i < n_cells; i++)
    {
      next[i] = self->first[i];
      self->first[i + 1] += self->first[i];
    }
  for (guint i = 0; i < self->equations->len; i++)
    {
      const Equation *equation = &g_array_index (self->equations, Equation, i);

      for (guint j = 0; j < equation->n; j++)
        self->uses[next[get_term (self, equation->first + j)->cell]++] = i;
    }
}

static gboolean
still_holds (const Equation *equation, GoujiDecimal residual)
{
  switch (equation->op)
    {
    case GOUJI_OP_AT_MOST:
    case GOUJI_OP_LESS:
      return gouji_decimal_compare (residual, equation->slack) <= 0;
    case GOUJI_OP_AT_LEAST:
    case GOUJI_OP_MORE:
      residual.coefficient = -residual.coefficient;
      return gouji_decimal_compare (residual, equation->slack) <= 0;
    case GOUJI_OP_EQUAL:
    default:
      return gouji_decimal_compare (gouji_decimal_abs (residual), equation->slack) <= 0;
    }
}

/* How often @equation counts @fact in all; FALSE when that is not told. */
static gboolean
find_factor (GoujiEquations *self, const Equation *equation, guint fact, int *factor)
{
  gboolean told = TRUE;

  *factor = 0;
  for (guint i = 0; i < equation->n; i++)
    {
      const Term *term = get_term (self, equation->first + i);

      if (term->cell != fact)
        continue;
      *factor += term->sign;
      told = told && term->sign != 0;
    }
  return told;
}

/* The difference once all @steps are made; FALSE when that is not told. */
static gboolean
find_residual (GoujiEquations *self,
               const Equation *equation,
               const GoujiEquationsStep *steps,
               guint n_steps,
               GoujiDecimal *residual)
{
  gboolean fits = TRUE;

  *residual = equation->residual;
  for (guint i = 0; i < n_steps; i++)
    {
      int factor;

      if (!find_factor (self, equation, steps[i].fact, &factor))
        return FALSE;
      for (int j = 0; j < ABS (factor) && fits; j++)
        fits = factor > 0 ? gouji_decimal_add (*residual, steps[i].change, residual)
                          : gouji_decimal_subtract (*residual, steps[i].change, residual);
    }
  return fits;
}

static void
try_equation (GoujiEquations *self,
              const Equation *equation,
              const GoujiEquationsStep *steps,
              guint n_steps,
              GoujiEquationsEffect *effect)
{
  GoujiDecimal residual;

  if (!find_residual (self, equation, steps, n_steps, &residual)
      || !still_holds (equation, residual))
    effect->broken++;
  else if (equation->op == GOUJI_OP_EQUAL)
    effect->mended += (gouji_decimal_sign (equation->residual) != 0)
                      - (gouji_decimal_sign (residual) != 0);
}

static gboolean
names (GoujiEquations *self, const Equation *equation, const GoujiEquationsStep *steps, guint n_steps)
{
  for (guint i = 0; i < equation->n; i++)
    for (guint j = 0; j < n_steps; j++)
      if (get_term (self, equation->first + i)->cell == steps[j].fact)
        return TRUE;
  return FALSE;
}

/* What happens to the equations that name any of the facts when all @steps are made. */
GoujiEquationsEffect
gouji_equations_try (GoujiEquations *self, const GoujiEquationsStep *steps, guint n_steps)
{
  GoujiEquationsEffect effect = { 0, 0 };

  g_assert (self->first != NULL);

  for (guint step = 0; step < n_steps; step++)
    {
      guint last = G_MAXUINT;

      for (guint i = self->first[steps[step].fact]; i < self->first[steps[step].fact + 1]; i++)
        {
          const Equation *equation = &g_array_index (self->equations, Equation, self->uses[i]);

          /* Each once: not for its second term, nor for a second fact. */
          if (self->uses[i] != last && !names (self, equation, steps, step))
            try_equation (self, equation, steps, n_steps, &effect);
          last = self->uses[i];
        }
    }
  return effect;
}
