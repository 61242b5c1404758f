/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-listed-line.h"

struct _GoujiListedLine
{
  GObject parent_instance;

  GoujiProvince *province;
  guint line;
  GoujiProvinceLine content;
};

enum
{
  PROP_0,
  PROP_UNIT_CODE,
  PROP_UNIT_NAME,
  PROP_CODE,
  PROP_NAME,
  PROP_FUND,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GoujiListedLine, gouji_listed_line, G_TYPE_OBJECT)

static void
gouji_listed_line_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  static const char *(*const getters[N_PROPS]) (GoujiListedLine *) = {
    [PROP_UNIT_CODE] = gouji_listed_line_get_unit_code,
    [PROP_UNIT_NAME] = gouji_listed_line_get_unit_name,
    [PROP_CODE] = gouji_listed_line_get_code,
    [PROP_NAME] = gouji_listed_line_get_name,
    [PROP_FUND] = gouji_listed_line_get_fund,
  };

  if (property > PROP_0 && property < N_PROPS)
    g_value_set_string (value, getters[property] (GOUJI_LISTED_LINE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
gouji_listed_line_finalize (GObject *object)
{
  GoujiListedLine *self = GOUJI_LISTED_LINE (object);

  g_clear_object (&self->province);
  G_OBJECT_CLASS (gouji_listed_line_parent_class)->finalize (object);
}

static void
gouji_listed_line_class_init (GoujiListedLineClass *klass)
{
  static const char *const names[N_PROPS] = {
    [PROP_UNIT_CODE] = "unit-code", [PROP_UNIT_NAME] = "unit-name", [PROP_CODE] = "code",
    [PROP_NAME] = "name",           [PROP_FUND] = "fund",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gouji_listed_line_get_property;
  object_class->finalize = gouji_listed_line_finalize;
  for (guint property = PROP_0 + 1; property < N_PROPS; property++)
    properties[property] = g_param_spec_string (names[property], NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gouji_listed_line_init (GoujiListedLine *self G_GNUC_UNUSED)
{
}

/**
 * gouji_listed_line_new:
 * @line: less than gouji_province_get_n_lines()
 *
 * Returns: (transfer full): the line as it is now
 */
GoujiListedLine *
gouji_listed_line_new (GoujiProvince *province, guint line)
{
  GoujiListedLine *self;

  g_return_val_if_fail (GOUJI_IS_PROVINCE (province), NULL);

  self = g_object_new (GOUJI_TYPE_LISTED_LINE, NULL);
  self->province = g_object_ref (province);
  self->line = line;
  gouji_province_get_line (province, line, &self->content);
  return self;
}

GoujiProvince *
gouji_listed_line_get_province (GoujiListedLine *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), NULL);

  return self->province;
}

guint
gouji_listed_line_get_line (GoujiListedLine *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), 0);

  return self->line;
}

guint
gouji_listed_line_get_unit (GoujiListedLine *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), 0);

  return self->content.unit;
}

guint
gouji_listed_line_get_place (GoujiListedLine *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), 0);

  return self->content.place;
}

const char *
gouji_listed_line_get_unit_code (GoujiListedLine *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), "");

  return gouji_province_get_unit_code (self->province, self->content.unit);
}

const char *
gouji_listed_line_get_unit_name (GoujiListedLine *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), "");

  return gouji_province_get_unit_name (self->province, self->content.unit);
}

const char *
gouji_listed_line_get_code (GoujiListedLine *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), "");

  return self->content.code;
}

const char *
gouji_listed_line_get_name (GoujiListedLine *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), "");

  return self->content.name;
}

const char *
gouji_listed_line_get_fund (GoujiListedLine *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), "");

  return self->content.fund;
}

/**
 * gouji_listed_line_dup_amount:
 * @column: less than gouji_province_get_n_columns()
 *
 * Returns: (transfer full): the amount with its printed places, "" where no number is
 *   printed
 */
char *
gouji_listed_line_dup_amount (GoujiListedLine *self, guint column)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_LINE (self), NULL);
  g_return_val_if_fail (column < gouji_province_get_n_columns (self->province), NULL);

  if (!gouji_amount_is_number (self->content.amounts[column]))
    return g_strdup ("");
  return gouji_decimal_to_grouped (gouji_amount_get_decimal (self->content.amounts[column]));
}
