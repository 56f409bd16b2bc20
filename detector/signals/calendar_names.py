"""Names of months and weekdays in the languages whose dates are read."""

from __future__ import annotations

_MONTHS = (
    "january januar janvier enero janeiro gennaio januari января",
    "february februar février febrero fevereiro febbraio februari февраля",
    "march märz mars marzo março maart марта",
    "april avril abril aprile апреля",
    "may mai mayo maio maggio mei мая",
    "june juni juin junio junho giugno июня",
    "july juli juillet julio julho luglio июля",
    "august août agosto augustus августа",
    "september septembre septiembre setembro settembre сентября",
    "october oktober octobre octubre outubro ottobre октября",
    "november novembre noviembre novembro ноября",
    "december dezember décembre diciembre dezembro dicembre декабря",
)
_WEEKDAYS = (
    "monday montag lundi lunes segunda-feira lunedì maandag понедельник",
    "tuesday dienstag mardi martes terça-feira martedì dinsdag вторник",
    "wednesday mittwoch mercredi miércoles quarta-feira mercoledì woensdag среда",
    "thursday donnerstag jeudi jueves quinta-feira giovedì donderdag четверг",
    "friday freitag vendredi viernes sexta-feira venerdì vrijdag пятница",
    "saturday samstag samedi sábado sábado sabato zaterdag суббота",
    "sunday sonntag dimanche domingo domingo domenica zondag воскресенье",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
WEEKDAY_NAMES = tuple(tuple(names.split()) for names in _WEEKDAYS)  # Monday first; languages in one order
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
