@echo off
rem Plenary: finds Java and starts the program in plenary.jar, which lies beside this file.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
where /q "%JAVA%" 2>nul || if not exist "%JAVA%" (
  echo plenary: needs Java 17 or newer, in JAVA_HOME or on the path; https://adoptium.net has it 1>&2
  exit /b 3
)
set "TUNING=-XX:TieredStopAtLevel=1 -XX:MaxTenuringThreshold=1 -XX:GCTimeRatio=4"
for %%w in (%*) do if "%%~w"=="serve" set "TUNING=-XX:TieredStopAtLevel=4 -XX:NewRatio=1 -XX:MaxNewSize=512m"
"%JAVA%" -Xshare:auto %TUNING% -XX:+UseParallelGC -XX:MaxRAMPercentage=50 -Dfile.encoding=UTF-8 %JAVA_OPTS% %PLENARY_JAVA_OPTS% -cp "%~dp0plenary.jar" @main@ %*
exit /b %ERRORLEVEL%
