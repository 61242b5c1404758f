/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-stack-line.h"

struct _GoujiStackLine
{
  GObject parent_instance;

  GoujiStackItem *item;
  char *code;
  char *name;
  char *fund;
  GoujiDecimal amounts[GOUJI_N_STACK_LINE_AMOUNTS];
  gboolean printed[GOUJI_N_STACK_LINE_AMOUNTS];
  GoujiAmountUnit unit;
  GoujiPlace place; /* NONE: by its code */
};

G_DEFINE_FINAL_TYPE (GoujiStackLine, gouji_stack_line, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
gouji_stack_line_finalize (GObject *object)
{
  GoujiStackLine *self = GOUJI_STACK_LINE (object);

  g_clear_object (&self->item);
  g_free (self->code);
  g_free (self->name);
  g_free (self->fund);
  G_OBJECT_CLASS (gouji_stack_line_parent_class)->finalize (object);
}

static void
gouji_stack_line_class_init (GoujiStackLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_stack_line_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
gouji_stack_line_init (GoujiStackLine *self)
{
  self->unit = GOUJI_UNIT_UNKNOWN;
  self->place = GOUJI_PLACE_NONE;
}

static GoujiStackLine *
new_line (GoujiStackItem *item, const char *code, const char *name, const char *fund)
{
  GoujiStackLine *self = g_object_new (GOUJI_TYPE_STACK_LINE, NULL);

  self->item = g_object_ref (item);
  self->code = g_strdup (code);
  self->name = g_strdup (name);
  self->fund = g_strdup (fund);
  return self;
}

static void
take_amounts (GoujiStackLine *self, GoujiProvince *province, const GoujiProvinceLine *line)
{
  static const char *const ids[GOUJI_N_STACK_LINE_AMOUNTS] = { "total", "basic", "project" };

  for (guint column = 0; column < gouji_province_get_n_columns (province); column++)
    for (guint i = 0; i < GOUJI_N_STACK_LINE_AMOUNTS; i++)
      if (g_str_equal (gouji_province_get_column (province, column), ids[i]))
        {
          self->printed[i] = gouji_amount_is_number (line->amounts[column]);
          self->amounts[i] = gouji_amount_get_decimal (line->amounts[column]);
        }
}

/**
 * gouji_stack_line_new_listed:
 *
 * Returns: (transfer full): the line, its amounts as printed
 */
GoujiStackLine *
gouji_stack_line_new_listed (GoujiStackItem *item, GoujiListedLine *line)
{
  GoujiProvince *province = gouji_listed_line_get_province (line);
  GoujiStackLine *self;
  GoujiProvinceLine content;

  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (item) && GOUJI_IS_LISTED_LINE (line), NULL);

  gouji_province_get_line (province, gouji_listed_line_get_line (line), &content);
  self = new_line (item, content.code, content.name, content.fund);
  take_amounts (self, province, &content);
  self->place.line = content.place;
  self->place.source = gouji_province_get_source (province);
  return self;
}

/**
 * gouji_stack_line_new_summed:
 *
 * Returns: (transfer full): the line, its amounts in 元 when their unit is known
 */
GoujiStackLine *
gouji_stack_line_new_summed (GoujiStackItem *item, const GoujiSummaryEntry *entry)
{
  GoujiStackLine *self;

  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (item) && entry != NULL, NULL);

  self = new_line (item, entry->code, entry->name, "");
  self->amounts[GOUJI_STACK_LINE_TOTAL] = entry->total;
  self->amounts[GOUJI_STACK_LINE_BASIC] = entry->basic;
  self->amounts[GOUJI_STACK_LINE_PROJECT] = entry->project;
  for (guint i = 0; i < GOUJI_N_STACK_LINE_AMOUNTS; i++)
    self->printed[i] = TRUE;
  if (gouji_summary_get_unit_known (gouji_stack_item_get_summary (item)))
    self->unit = GOUJI_UNIT_YUAN;
  return self;
}

static void
assign_text (char **text, const char *other)
{
  if (g_str_equal (*text, other))
    return;
  g_free (*text);
  *text = g_strdup (other);
}

void
gouji_stack_line_assign (GoujiStackLine *self, GoujiStackLine *other)
{
  g_return_if_fail (GOUJI_IS_STACK_LINE (self) && GOUJI_IS_STACK_LINE (other));

  g_set_object (&self->item, other->item);
  assign_text (&self->code, other->code);
  assign_text (&self->name, other->name);
  assign_text (&self->fund, other->fund);
  for (guint i = 0; i < GOUJI_N_STACK_LINE_AMOUNTS; i++)
    {
      self->amounts[i] = other->amounts[i];
      self->printed[i] = other->printed[i];
    }
  self->unit = other->unit;
  self->place = other->place;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
gouji_stack_line_clear (GoujiStackLine *self)
{
  g_return_if_fail (GOUJI_IS_STACK_LINE (self));

  if (self->item == NULL)
    return;
  g_clear_object (&self->item);
  assign_text (&self->code, "");
  assign_text (&self->name, "");
  assign_text (&self->fund, "");
  for (guint i = 0; i < GOUJI_N_STACK_LINE_AMOUNTS; i++)
    self->printed[i] = FALSE;
  self->place = GOUJI_PLACE_NONE;
  g_signal_emit (self, signals[CHANGED], 0);
}

GoujiStackItem *
gouji_stack_line_get_item (GoujiStackLine *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_LINE (self), NULL);

  return self->item;
}

const char *
gouji_stack_line_get_code (GoujiStackLine *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_LINE (self), "");

  return self->code;
}

const char *
gouji_stack_line_get_name (GoujiStackLine *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_LINE (self), "");

  return self->name;
}

const char *
gouji_stack_line_get_fund (GoujiStackLine *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_LINE (self), "");

  return self->fund;
}

gboolean
gouji_stack_line_get_amount (GoujiStackLine *self,
                             GoujiStackLineAmount amount,
                             GoujiDecimal *value,
                             GoujiAmountUnit *unit)
{
  g_return_val_if_fail (GOUJI_IS_STACK_LINE (self) && amount < GOUJI_N_STACK_LINE_AMOUNTS, FALSE);
  g_return_val_if_fail (value != NULL && unit != NULL, FALSE);

  *value = self->amounts[amount];
  *unit = self->unit;
  return self->printed[amount];
}

/**
 * gouji_stack_line_dup_spot:
 *
 * Returns: (transfer full) (nullable): where the line is printed, %NULL for no line
 */
GoujiSpot *
gouji_stack_line_dup_spot (GoujiStackLine *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_LINE (self), NULL);

  if (self->item == NULL)
    return NULL;
  return self->place.line > 0 ? gouji_spot_new_place (self->item, self->place)
                              : gouji_spot_new_code (self->item, self->code);
}
