/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-gradual.h"

#include "search/gouji-rows-private.h"

/* So many rows of a gradual list are made at once, so many with each step, and more than
 * the last of these no list makes. */
#define FIRST_ROWS 48
#define STEP_ROWS 32
#define MOST_ROWS 256

/* The first step comes when what is shown first has been painted. */
#define REST_MS 60
#define STEP_MS 12

struct _GoujiGradual
{
  GListModel *model; /* not owned: it owns this */
  GoujiGradualMake make;
  GoujiGradualAssign assign;
  GoujiRows *rows; /* that somebody has */
  guint n;         /* so many are listed */
  guint told;      /* and so many of that are known to who looks at the list */
  gboolean on;
  guint step; /* source that tells the rest */
};

GoujiGradual *
gouji_gradual_new (GListModel *model, GoujiGradualMake make, GoujiGradualAssign assign)
{
  GoujiGradual *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model) && make != NULL && assign != NULL, NULL);

  self = g_new0 (GoujiGradual, 1);
  self->model = model;
  self->make = make;
  self->assign = assign;
  self->rows = gouji_rows_new ();
  return self;
}

void
gouji_gradual_free (GoujiGradual *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->step, g_source_remove);
  gouji_rows_free (self->rows);
  g_free (self);
}

void
gouji_gradual_turn_on (GoujiGradual *self, gboolean on)
{
  g_return_if_fail (self != NULL);

  self->on = on;
}

static void
tell (GoujiGradual *self, guint n)
{
  guint before = self->told;

  self->told = n;
  gouji_rows_drop (self->rows, n);
  if (n != before)
    g_list_model_items_changed (self->model, MIN (n, before), before - MIN (n, before),
                                n - MIN (n, before));
}

/* How many are told first.  What has rows goes with the steps that follow; where one has
 * gone far down the list these are too many. */
static guint
choose_first (GoujiGradual *self)
{
  guint end = gouji_rows_get_end (self->rows);

  if (!self->on || (self->n < self->told && end > self->n + MOST_ROWS))
    return self->n;
  if (self->n < self->told)
    return MIN (self->told, MAX (self->n, end));
  return self->told < MOST_ROWS ? MIN (self->n, MAX (self->told, FIRST_ROWS)) : self->n;
}

static guint
choose_next (GoujiGradual *self)
{
  if (self->n < self->told)
    return MAX (self->n, self->told - MIN (self->told, STEP_ROWS));
  return self->told < MOST_ROWS ? MIN (self->n, self->told + STEP_ROWS) : self->n;
}

static void step_later (GoujiGradual *self, guint milliseconds);

static gboolean
on_step (gpointer data)
{
  GoujiGradual *self = data;

  self->step = 0;
  tell (self, choose_next (self));
  step_later (self, STEP_MS);
  return G_SOURCE_REMOVE;
}

/* Behind all painting that is due. */
static void
step_later (GoujiGradual *self, guint milliseconds)
{
  if (self->told != self->n && self->step == 0)
    self->step = g_timeout_add_full (G_PRIORITY_LOW, milliseconds, on_step, self, NULL);
}

static void
assign_row (gpointer data, guint position, GObject *row)
{
  GoujiGradual *self = data;

  if (position < self->n)
    self->assign (self->model, position, row);
  else if (self->on)
    self->assign (self->model, GOUJI_GRADUAL_NOTHING, row);
}

/**
 * gouji_gradual_announce:
 * @n: how many are listed now
 *
 * Rows that are there stand for what is listed now; only that there are more or fewer is
 * told.
 */
void
gouji_gradual_announce (GoujiGradual *self, guint n)
{
  g_return_if_fail (self != NULL);

  self->n = n;
  gouji_rows_foreach (self->rows, assign_row, self);
  g_clear_handle_id (&self->step, g_source_remove);
  tell (self, choose_first (self));
  step_later (self, REST_MS);
}

guint
gouji_gradual_get_n (GoujiGradual *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n;
}

guint
gouji_gradual_get_told (GoujiGradual *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->told;
}

gpointer
gouji_gradual_dup_row (GoujiGradual *self, guint position)
{
  GObject *row;

  g_return_val_if_fail (self != NULL, NULL);

  if (position >= self->told)
    return NULL;
  row = gouji_rows_get (self->rows, position);
  if (row != NULL)
    return g_object_ref (row);
  row = self->make (self->model, position < self->n ? position : GOUJI_GRADUAL_NOTHING);
  gouji_rows_put (self->rows, position, row);
  return row;
}
